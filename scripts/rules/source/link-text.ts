import type { SourceRule } from '../rule.ts'
import { linksOf } from '../../source/links-of.ts'

/** What says nothing of where a link leads: English, Italian, German, French, Spanish, Portuguese. */
const SAYS_NOTHING = new Set(
  [
    'here, click here, click, see here, this, this link, link, the link, this page, more, see more, read more, learn more, more info, details',
    'qui, clicca qui, cliccare qui, questo, questo link, questa pagina, leggi, leggi di più, di più, scopri di più, altro',
    'hier, hier klicken, klicken sie hier, dieser link, mehr, mehr lesen, weiterlesen, mehr erfahren, mehr dazu',
    'ici, cliquez ici, ce lien, lien, lire la suite, en savoir plus, plus',
    'aquí, aqui, haz clic aquí, este enlace, enlace, leer más, más, ver más',
    'clique aqui, este link, leia mais, mais, saiba mais',
  ]
    .join(', ')
    .split(', '),
)

export const linkText: SourceRule = {
  id: 'link-text',
  severity: 'warning',
  description:
    'Whether the words of a link say where it leads, to those who hear the links of a page one by one. Links that say “here”, “more” and the like, in six languages.',
  help: 'Link the words that name what is there: [the slides of the talk](…) in place of [here](…).',
  inspect: ({ slides }) =>
    slides.flatMap(({ file, line, slide, content }) =>
      linksOf(content)
        .filter(({ text }) =>
          SAYS_NOTHING.has(
            text
              .toLowerCase()
              .replaceAll(/[^\p{L}\p{N} ]/gu, '')
              .trim(),
          ),
        )
        .map(link => ({
          subject: `${link.line} ${link.text}`,
          message: `a link that says “${link.text}”`,
          place: { file, line: line + link.line, slide },
        })),
    ),
}
