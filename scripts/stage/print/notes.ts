/** What an element of the page is to be in the structure of a PDF. */
export type NoteRole = 'section' | 'block' | 'figure' | 'formula' | 'group' | 'link' | 'cell' | 'words'

/** What the page says of an element that the print has only the number of. */
export interface ElementNote {
  role: NoteRole
  /** The language it is in; the print has the note's number in its place. */
  language: string
  /** What stands for a picture or a formula, what a link is called, what words say in their own order. */
  name?: string
  /** Where it is on its slide, in CSS pixels: left, top, width, height. */
  box?: [number, number, number, number]
  /** A cell's column, counted from 0: cells before it may be missing from the print. */
  column?: number
  /** The words that are painted right after it without a tag and belong to it; empty where any may. */
  holds?: string
  /** The links in a picture, whose words the print does not keep. */
  links?: { href: string; name: string }[]
}

/** Something that nobody who only hears the PDF learns of. */
export interface Nameless {
  /** The id of the slide's container. */
  frame: string
  /** The tag, with the class or address by which it is found. */
  element: string
  /** What stands on its line of the slide. */
  says?: string
}

/** Words that the print keeps from who only hears the PDF. */
export interface LostWords {
  /** The id of the slide's container. */
  frame: string
  /** The element whose style is the reason. */
  element: string
  words: string
}

/** All that the page says of itself before it is printed. */
export interface PrintNotes {
  elements: Record<number, ElementNote>
  /** The texts that are hidden from screen readers on purpose, and those within pictures that are no element’s, by the id of the slide's container. */
  hidden: Record<string, string[]>
  nameless: Nameless[]
  /** The words that the print makes a picture of, because a filter is over them. */
  filtered: LostWords[]
  /** The words that only listeners were to have: what is hidden from sight is not printed at all. */
  unseen: LostWords[]
  /** The texts with characters that a font may lack: where one does, the print does not say which. */
  rare: LostWords[]
  /** What is printed as pixels, with the reason as its words. */
  rastered: LostWords[]
}

const NOTE = /(?:^|-)x-d(\d+)$/

/** The language of an element with the number of its note, as the print carries it. */
export function notedLanguage(language: string, note: number): string {
  return language === '' ? `x-d${note}` : `${language}-x-d${note}`
}

/** The number of the note in a language, where there is one. */
export function noteIn(language: string | undefined): number | undefined {
  const found = NOTE.exec(language ?? '')?.[1]
  return found === undefined ? undefined : Number(found)
}
