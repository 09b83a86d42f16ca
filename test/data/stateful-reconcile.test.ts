import { expect, it } from 'vitest'
import reconcile from '../../data/stateful-reconcile.yaml'

it('brings the lost pod back on a machine that runs no other', () => {
  const { failure, pods } = reconcile
  expect(pods.map(pod => pod.on)).not.toContain(failure.back)
  expect(pods.find(pod => pod.name === failure.pod)?.on).toBe(failure.machine)
})
