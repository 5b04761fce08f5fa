import { applyDecorators, Controller, Header, UseGuards } from '@nestjs/common';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import { ForEveryone } from '../../identity/access/access.decorators.js';

/** From one address, for each resource by itself: as fast as a program needs to read all of a large hearing. */
const PACE = { default: { limit: 300, ttl: 60_000 } };

/** A controller of the interface for programs: open to everyone, and no faster than others can bear. */
export const ForPrograms = (path: string): ClassDecorator =>
  applyDecorators(Controller(path), ForEveryone(), UseGuards(ThrottlerGuard), Throttle(PACE));

/**
 * To be asked anew each time, and answered by 304 when the ETag, which is made of every byte, is the same: what is taken down
 * is gone at the next request from everywhere that keeps it.
 */
export const AlwaysAsked = (): MethodDecorator => Header('Cache-Control', 'public, no-cache');
