import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { NotFound } from '../../shared/errors/domain-error.js';
import { AUDIENCE, type Audience } from './access.decorators.js';
import { AddressLinkRequired, LinkRequired, SignInRequired } from './access.errors.js';

/** Denies every route that does not say whom it is for, and keeps out those it is not for. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const audience = this.reflector.getAllAndOverride<Audience | undefined>(AUDIENCE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!audience) throw new NotFound('route');
    const request = context.switchToHttp().getRequest<Request>();
    if (audience === 'signedIn' && request.actor.kind !== 'person') throw new SignInRequired(request.originalUrl);
    if (audience === 'linkHolder' && !request.link) throw new LinkRequired();
    if (audience === 'addressHolder' && !request.addressHolder) throw new AddressLinkRequired();
    return true;
  }
}
