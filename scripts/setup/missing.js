/** The machine lacks something that set-up could not get by itself. */
export class Missing extends Error {
  /**
   * @param {string} what What is missing, and what was tried.
   * @param {string} remedy The command that helps.
   */
  constructor(what, remedy) {
    super(`${what}\nThis helps:\n\n  ${remedy}\n`)
    this.name = 'Missing'
  }
}
