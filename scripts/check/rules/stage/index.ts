import type { ProblemKind } from '../../../problem.ts'
import type { StageRule } from '../../rule.ts'
import { slideError } from './slide-error.ts'

/** The rules whose findings the build and the stage bring, by the kind of problem. */
export const STAGE_RULES: Partial<Record<ProblemKind, StageRule>> = {
  'slide-error': slideError,
}
