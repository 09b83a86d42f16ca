import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Deck, DeckSettings, PresentSettings, Scheme, Slide } from '../model/deck.ts'
import { statSync } from 'node:fs'
import { RULES } from '../rules/index.ts'
import { readSettings } from '../rules/read-settings.ts'
import { statedLanguage } from '../source/language.ts'
import { plainWords } from '../source/plain-words.ts'
import { deckSlides } from '../source/read-deck.ts'
import { secondsOf } from '../source/seconds.ts'

type SlidevSlide = ResolvedSlidevOptions['data']['slides'][number]

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** What a title says: Slidev takes it from the source as it is written there. */
function titleOf(value: unknown): string | undefined {
  const text = textOf(value)
  return text === undefined ? undefined : textOf(plainWords(text))
}

/** Layouts that stand outside of any section. */
const ALONE = ['cover', 'end']

function keywordsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value.map(String) : (textOf(value) ?? '').split(',')
  return list.map(keyword => keyword.trim()).filter(keyword => keyword !== '')
}

/** `all` and `auto` follow the viewer's system. */
function schemesOf(colorSchema: string): Scheme[] {
  return colorSchema === 'light' || colorSchema === 'dark' ? [colorSchema] : ['light', 'dark']
}

/** What is not a number is told by the frontmatter's own rule. */
function printOf(print: unknown): number[] | undefined {
  return print === undefined ? undefined : [print].flat().filter(state => typeof state === 'number')
}

function describeSlide(slide: SlidevSlide, index: number): Slide {
  const { frontmatter, source } = slide
  const alias: unknown = frontmatter.routeAlias
  return {
    no: index + 1,
    title: titleOf(slide.title),
    level: slide.level ?? 1,
    role: frontmatter.layout === 'section' ? 'section' : ALONE.includes(frontmatter.layout ?? '') ? 'alone' : 'slide',
    note: slide.note ?? '',
    hideInToc: Boolean(frontmatter.hideInToc),
    alias: alias === undefined ? undefined : String(alias),
    id: frontmatter.id === undefined ? undefined : String(frontmatter.id),
    layout: textOf(frontmatter.layout),
    budget: secondsOf(frontmatter.budget),
    print: printOf(frontmatter.print),
    file: source.filepath,
    line: source.start + 1,
    end: source.end,
    ...(slide.importChain?.length && {
      importers: slide.importChain.map(({ filepath, start, contentStart }) => ({
        file: filepath,
        line: start + 1,
        end: contentStart,
      })),
    }),
  }
}

function settingsOf(data: ResolvedSlidevOptions['data']): DeckSettings {
  const { severities, silencers } = readSettings(deckSlides(data), RULES)
  return {
    severities: Object.fromEntries(severities),
    silencers: silencers.map(({ rule, reason, slides }) => ({ rule, reason, slides: [...slides] })),
  }
}

function previewImageOf(seoMeta: unknown): string | undefined {
  const image = typeof seoMeta === 'object' && seoMeta !== null && 'ogImage' in seoMeta ? seoMeta.ogImage : undefined
  return image === 'auto' || (typeof image === 'string' && image.startsWith('.')) ? image : undefined
}

function addressOf({ seoMeta, url }: Record<string, unknown>): string | undefined {
  const own = typeof seoMeta === 'object' && seoMeta !== null && 'ogUrl' in seoMeta ? seoMeta.ogUrl : undefined
  return [own, url].map(textOf).find(text => text !== undefined && /^https?:\/\//.test(text) && URL.canParse(text))
}

/** Checked by the source rules; here, what is no address counts as none. */
function presentOf(present: unknown): PresentSettings {
  if (typeof present !== 'object' || present === null) return {}
  const { relay, follow, start } = present as Record<string, unknown>
  const address = (value: unknown): string | undefined => {
    const text = textOf(value)
    return text !== undefined && /^https?:\/\//.test(text) ? text : undefined
  }
  return { relay: address(relay), follow: address(follow), start: textOf(start) }
}

/** A deck as Slidev resolved it, reduced to what an export needs to know. */
export function describeDeck({ entry, data }: ResolvedSlidevOptions): Omit<Deck, 'unansweredTags' | 'base'> {
  const { config, headmatter } = data
  return {
    entry,
    title: titleOf(headmatter.title) ?? titleOf(data.slides[0]?.title) ?? config.title,
    language: statedLanguage(headmatter) ?? 'en',
    author: textOf(config.author),
    subject: textOf(config.info),
    keywords: keywordsOf(headmatter.keywords),
    duration: secondsOf(headmatter.duration),
    width: config.canvasWidth,
    height: Math.ceil(config.canvasWidth / config.aspectRatio),
    isDark: config.colorSchema === 'dark',
    schemes: schemesOf(config.colorSchema),
    present: presentOf(headmatter.present),
    audienceNotes: headmatter.audienceNotes === true,
    remoteAssets: headmatter.remoteAssets !== false,
    settings: settingsOf(data),
    icon: config.favicon,
    address: addressOf(headmatter),
    previewImage: previewImageOf(headmatter.seoMeta),
    exportFilename: textOf(config.exportFilename),
    exportOptions: { ...config.export },
    download: [true, 'true', 'auto'].includes(config.download),
    changed: Math.max(...Object.keys(data.watchFiles).map(file => Math.floor(statSync(file).mtimeMs))),
    slides: data.slides.map(describeSlide),
  }
}
