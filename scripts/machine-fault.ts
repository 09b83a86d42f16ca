/** What each of the system's errors asks for, where it is the machine that lacks something. */
const REMEDIES: Record<string, string> = {
  EACCES: 'the user that runs this has no permission; make the folder writable, or run it as another user',
  EPERM: 'the system does not allow it; close programs that have the file open, or make the folder writable',
  EROFS: 'this file system is read-only; write to another folder with --output',
  EBUSY: 'another program has it open; close it and run this again',
  ENOSPC: 'the disk is full; make room and run this again',
  EDQUOT: 'your share of the disk is full; make room and run this again',
  EMFILE: 'too many files are open; close other programs, or raise the limit (ulimit -n)',
  ENFILE: 'too many files are open on this machine; close other programs',
  ENOMEM: 'there is not enough memory; close other programs',
}

/** A system error as one line with its remedy; undefined where it says nothing about the machine. */
export function machineFault(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const remedy = REMEDIES[String(error.code)]
  if (remedy === undefined) return undefined
  const { path, dest } = error as NodeJS.ErrnoException & { dest?: string }
  const file = dest ?? path
  return `${file === undefined ? error.message : `${file} cannot be used (${String(error.code)})`}: ${remedy}`
}

/** As Node words it: `EACCES: permission denied, mkdir '/talks/.vite'`. */
const IN_WORDS = /\b(E[A-Z]{3,}): [^'\n]*'([^'\n]+)'/

/** The same of an error of which another process sent the words alone. */
export function machineFaultIn(words: string): string | undefined {
  const [, code, path] = IN_WORDS.exec(words) ?? []
  return code === undefined ? undefined : machineFault(Object.assign(new Error(words), { code, path }))
}
