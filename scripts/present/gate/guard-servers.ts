import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Gate } from './gate.ts'
import { Server } from 'node:net'

/**
 * Puts the gate in front of every HTTP server that this process opens from now on: whatever a server does with a request, its own
 * middleware, a plugin's or a WebSocket's, begins with one of these events.
 */
export function guardServers(gate: Gate): void {
  const emit = Object.getOwnPropertyDescriptor(Server.prototype, 'emit')?.value ?? Server.prototype.emit
  Server.prototype.emit = function (this: Server, event: string, ...given: unknown[]): boolean {
    const [request, other] = given
    if (event === 'request' || event === 'checkContinue' || event === 'checkExpectation') {
      if (!gate.request(request as IncomingMessage, other as ServerResponse)) return true
    } else if (event === 'upgrade') {
      if (!gate.upgrade(request as IncomingMessage, other as Duplex)) return true
    } else if (event === 'connect') {
      // A server of slides is no proxy.
      ;(other as Duplex).destroy()
      return true
    }
    return Reflect.apply(emit, this, [event, ...given]) as boolean
  } as Server['emit']
}
