import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { LinkActor, PersonActor } from './actor.js';
import type { AddressHolder } from './request.js';

/** Who may come as far as a route's controller. What they may do there is the policies' matter. */
export const AUDIENCES = ['everyone', 'signedIn', 'linkHolder', 'addressHolder'] as const;
export type Audience = (typeof AUDIENCES)[number];
export const AUDIENCE = 'hoering:audience';

/** Open to everyone, signed in or not. */
export const ForEveryone = (): MethodDecorator & ClassDecorator => SetMetadata(AUDIENCE, 'everyone' satisfies Audience);
/** For a person who is signed in at a host. */
export const ForSignedIn = (): MethodDecorator & ClassDecorator => SetMetadata(AUDIENCE, 'signedIn' satisfies Audience);
/** For whoever has opened a response link. */
export const ForLinkHolder = (): MethodDecorator & ClassDecorator =>
  SetMetadata(AUDIENCE, 'linkHolder' satisfies Audience);

/** For whoever has opened the link to everything that an address is asked. */
export const ForAddressHolder = (): MethodDecorator & ClassDecorator =>
  SetMetadata(AUDIENCE, 'addressHolder' satisfies Audience);

/** The person who is signed in; on routes for the signed in only. */
export const CurrentPerson = createParamDecorator((_: unknown, context: ExecutionContext): PersonActor => {
  const { actor } = requestOf(context);
  if (actor.kind !== 'person') throw new Error('CurrentPerson stands on a route that is not for the signed in');
  return actor;
});

/** The holder of the response link; on routes for link holders only. */
export const CurrentLink = createParamDecorator((_: unknown, context: ExecutionContext): LinkActor => {
  const { link } = requestOf(context);
  if (!link) throw new Error('CurrentLink stands on a route that is not for link holders');
  return link;
});

/** The address whose hearings may be looked through; on routes for address holders only. */
export const CurrentAddress = createParamDecorator((_: unknown, context: ExecutionContext): AddressHolder => {
  const { addressHolder } = requestOf(context);
  if (!addressHolder) throw new Error('CurrentAddress stands on a route that is not for address holders');
  return addressHolder;
});

function requestOf(context: ExecutionContext): Request {
  return context.switchToHttp().getRequest<Request>();
}
