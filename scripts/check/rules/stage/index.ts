import type { ProblemKind } from '../../../problem.ts'
import type { StageRule } from '../../rule.ts'
import { blankSlide } from './blank-slide.ts'
import { consoleError } from './console-error.ts'
import { missingAsset } from './missing-asset.ts'
import { remoteAsset } from './remote-asset.ts'
import { slideError } from './slide-error.ts'

/** The rules whose findings the build and the stage bring, by the kind of problem. */
export const STAGE_RULES: Partial<Record<ProblemKind, StageRule>> = {
  'blank-slide': blankSlide,
  'console-error': consoleError,
  'missing-asset': missingAsset,
  'remote-asset': remoteAsset,
  'slide-error': slideError,
}
