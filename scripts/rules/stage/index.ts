import type { RuleMeta } from '../../model/diagnostic.ts'
import { blankSlide } from './blank-slide.ts'
import { consoleError } from './console-error.ts'
import { exportDiffers } from './export-differs.ts'
import { missingAsset } from './missing-asset.ts'
import { printState } from './print-state.ts'
import { remoteAsset } from './remote-asset.ts'
import { remoteFailure } from './remote-failure.ts'
import { slideError } from './slide-error.ts'
import { webFont } from './web-font.ts'

/** The rules whose violations the build and the stage find. */
export const STAGE_RULES: readonly RuleMeta[] = [
  blankSlide,
  consoleError,
  exportDiffers,
  missingAsset,
  printState,
  remoteAsset,
  remoteFailure,
  slideError,
  webFont,
]
