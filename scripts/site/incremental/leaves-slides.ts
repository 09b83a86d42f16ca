/**
 * The `api` of a plugin for Vite that changes nothing of a slide's own modules: a deck with no other plugins may have its
 * slides built alone.
 */
export const LEAVES_SLIDES = { leavesSlides: true }
