import { describe, expect, it } from 'vitest'
import TenancyModels from '../../components/TenancyModels.vue'
import tenancy from '../../data/tenancy.yaml'
import { MODELS } from '../../diagrams/tenancy.ts'
import { mountOnSlide } from '../support/mount-slide.ts'

type Mounted = Awaited<ReturnType<typeof mountOnSlide>>['wrapper']
const heard = (wrapper: Mounted) => wrapper.get('svg').attributes('aria-label') ?? ''
const pressed = (wrapper: Mounted) => wrapper.findAll('button').map(button => button.attributes('aria-pressed'))

it('shows all five, enlarges each with its own reasons, and ends on all five with the boundary', async () => {
  const { wrapper, total, click } = await mountOnSlide(TenancyModels)
  expect(total()).toBe(6)
  const all = heard(wrapper)
  expect(all).toContain('5 models side by side')
  for (const [index, model] of MODELS.entries()) {
    await click(index + 1)
    const { picture, marks } = tenancy.models[model]
    expect(heard(wrapper)).toContain(picture)
    expect(heard(wrapper)).toContain(marks.cost.reason.replaceAll('\n', ' '))
    expect(pressed(wrapper).indexOf('true')).toBe(index)
  }
  await click(6)
  expect(heard(wrapper)).toContain(all)
  expect(heard(wrapper)).toContain('A boundary runs through them in steps')
  expect(wrapper.findAll('.tenancy-unlit')).toHaveLength(3)
})

it('is finished, with all five, when a print puts the clicks past the end', async () => {
  const { wrapper, click } = await mountOnSlide(TenancyModels)
  await click(999_999)
  expect(heard(wrapper)).toContain('5 models side by side')
})

it('shows the models asked for, in their order, and takes a click less for each one left out', async () => {
  const { wrapper, total } = await mountOnSlide(TenancyModels, { models: ['hosted', 'capsule'] })
  expect(total()).toBe(3)
  expect(wrapper.findAll('button').map(button => button.attributes('aria-label'))).toEqual([
    'Enlarge Kamaji',
    'Enlarge Capsule',
  ])
})

describe('pressing a model', () => {
  it('enlarges it, pressing again returns to all, and the next click takes over', async () => {
    const { wrapper, click } = await mountOnSlide(TenancyModels)
    const hosted = wrapper.findAll('button')[3]
    await hosted?.trigger('click')
    expect(heard(wrapper)).toContain('Enlarged: Kamaji.')
    await hosted?.trigger('click')
    expect(heard(wrapper)).toContain('5 models side by side')
    await hosted?.trigger('click')
    await click(1)
    expect(heard(wrapper)).toContain('Enlarged: Namespaces.')
  })

  it('never reaches the window, where the slides listen', async () => {
    const { wrapper } = await mountOnSlide(TenancyModels)
    const seen: string[] = []
    wrapper.element.parentElement?.addEventListener('keydown', (event: Event) =>
      seen.push((event as KeyboardEvent).key),
    )
    wrapper.element.parentElement?.addEventListener('click', () => seen.push('click'))
    await wrapper.get('button').trigger('keydown', { key: ' ' })
    await wrapper.get('button').trigger('click')
    expect(seen).toEqual([])
  })
})

it('says that the marks are our judgement', async () => {
  const { wrapper } = await mountOnSlide(TenancyModels, { step: 0 })
  expect(wrapper.text()).toMatch(/our judgement,\s*1 to 4/)
})

it('shows a price that falls only between models that stand beside each other', async () => {
  const arrows = async (models: string[]): Promise<number> => {
    const { wrapper } = await mountOnSlide(TenancyModels, { models, step: models.length + 1 })
    return wrapper.findAll('polygon[fill="var(--topic)"]').length
  }
  expect(await arrows(['namespaces', 'capsule', 'virtual', 'hosted', 'own'])).toBe(3)
  expect(await arrows(['namespaces', 'virtual', 'capsule'])).toBe(0)
})

it.each([
  [{ models: ['capsule', 'kamaji'] }, 'models: "kamaji" is not one of namespaces, capsule, virtual, hosted, own'],
  [{ models: [] }, 'each once, not ""'],
  [{ models: ['own', 'own'] }, 'each once, not "own, own"'],
  [{ step: 7 }, 'step is 7, but this diagram has the steps 0 to 6'],
])('refuses %j', async (props, message) => {
  await expect(mountOnSlide(TenancyModels, props)).rejects.toThrow(message)
})
