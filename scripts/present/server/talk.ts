import type { Deck } from '../../model/deck.ts'
import type { NotePart } from '../notes.ts'
import { createHash } from 'node:crypto'
import { noteParts } from '../notes.ts'

/** A slide as the presenter's page knows it. */
export interface TalkSlide {
  no: number
  id: string
  title: string
  /** In seconds. */
  budget?: number
  /** Whether a section begins with it. */
  isSection: boolean
  notes: NotePart[]
}

/** What the presenter's pages are told of a deck. It holds the notes: it is for who may see them. */
export interface Talk {
  /** Tells this deck's talk from that of another deck that was presented at the same address before. */
  key: string
  title: string
  language: string
  duration?: number
  width: number
  height: number
  slides: TalkSlide[]
  /** Where the audience's windows look, from this server's root. */
  base: string
  /** When it is to begin, in milliseconds since 1970; where that is not known, with the first step. */
  start?: number
  /** The address for the audience's phones, where they may follow. */
  follow?: string
}

/** An edition of the deck as a follower knows it: no notes, unless the speaker allows them. */
export interface Edition {
  language: string
  title: string
  base: string
  width: number
  height: number
  slides: { id: string; title: string; notes?: string[] }[]
  /** Whether its host answers for files alone, so that only the site's first page is surely there. */
  isStatic?: boolean
}

/** The id by which a slide is known in every edition. */
export function idOf({ id, no }: { id?: string; no: number }): string {
  return id ?? `#${no}`
}

export function talkOf(deck: Deck, base: string, { follow, start }: Pick<Talk, 'follow' | 'start'> = {}): Talk {
  return {
    key: createHash('sha256').update(deck.entry).digest('hex').slice(0, 16),
    title: deck.title,
    language: deck.language,
    duration: deck.duration,
    width: deck.width,
    height: deck.height,
    base,
    follow,
    start,
    slides: deck.slides.map(slide => ({
      no: slide.no,
      id: idOf(slide),
      title: slide.title ?? '',
      budget: slide.budget,
      isSection: slide.layout === 'section',
      notes: noteParts(slide.note),
    })),
  }
}

export function editionOf(deck: Deck, base: string, withNotes: boolean): Edition {
  const { language, title, width, height } = deck
  return {
    language,
    title,
    base,
    width,
    height,
    slides: deck.slides.map(slide => ({
      id: idOf(slide),
      title: slide.title ?? '',
      ...(withNotes ? { notes: noteParts(slide.note).map(({ html }) => html) } : {}),
    })),
  }
}
