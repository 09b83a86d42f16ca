import { expect, it } from 'vitest'
import { plainWords } from '../../../scripts/source/plain-words.ts'

it.each([
  ['The **big** idea', 'The big idea'],
  ['First line<br>second line with <b title="a > b">weight</b>', 'First line second line with weight'],
  ['Use `kubectl apply` & *wait*', 'Use kubectl apply & wait'],
  ['See [the docs](https://example.org) ~~now~~', 'See the docs now'],
  ['The template <span v-pre>\\{\\{</span> user.name }}', 'The template {{ user.name }}'],
  ['Why `Vec<T>` beats a < b &amp; c', 'Why Vec<T> beats a < b & c'],
  ['Emoji :rocket: <!-- hidden --> and <span style="color:red">red</span> words', 'Emoji :rocket: and red words'],
])('reads %s', (source, words) => {
  expect(plainWords(source)).toBe(words)
})
