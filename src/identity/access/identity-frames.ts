import './request.js';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { In } from 'typeorm';
import { Settings } from '../../shared/config/settings.js';
import { Database } from '../../shared/database/database.js';
import { isLanguage, type Language } from '../../shared/language/words.js';
import { Keyring } from '../../shared/security/keyring.js';
import { formTokenFor } from '../../shared/web/csrf.js';
import { Frames } from '../../shared/web/frames.js';
import type { Frame, Layout } from '../../shared/web/page.js';
import { nonceOf } from '../../shared/web/security-headers.js';
import { Host } from '../host/host.entity.js';
import { Membership } from '../person/membership.entity.js';
import { identityWords } from '../identity.words.js';
import { ANONYMOUS, hasRoleAt, type Actor, type PersonActor } from './actor.js';

type SignedInParts = Pick<Frame, 'signedIn' | 'hosts' | 'severalHosts' | 'navigation'>;

/** What stands around a page: who is signed in, where they can go, what just happened. */
@Injectable()
export class IdentityFrames extends Frames {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    @Inject(Settings) private readonly settings: Settings,
  ) {
    super();
  }

  override languageOf(request: Request): Language {
    const session = request.session as typeof request.session | undefined; // reason: an error may come before the session
    const chosen = session?.language;
    if (chosen) return chosen;
    const accepted = request.acceptsLanguages('nb', 'no', 'nn', 'en');
    return isLanguage(accepted) ? accepted : 'nb';
  }

  override async frameFor(request: Request, response: Response, layout: Layout): Promise<Frame> {
    const session = request.session as typeof request.session | undefined; // reason: as above
    const actor = (request.actor as Actor | undefined) ?? ANONYMOUS; // reason: as above
    const language = this.languageOf(request);
    return {
      ...(await this.signedInParts(actor, request.path, language)),
      language,
      layout,
      path: request.originalUrl,
      nonce: nonceOf(response),
      formToken: session ? formTokenFor(request, this.keyring) : '',
      notice: takeNotice(session),
    };
  }

  private async signedInParts(actor: Actor, path: string, language: Language): Promise<SignedInParts> {
    if (actor.kind !== 'person') return { signedIn: false, hosts: [], severalHosts: false, navigation: [] };
    const hosts = await this.hostsOf(actor.id, actor.hostId);
    return {
      signedIn: { name: actor.name, hostName: actor.hostName },
      hosts,
      severalHosts: hosts.length > 1,
      navigation: this.navigationFor(actor, path, language),
    };
  }

  private navigationFor(actor: PersonActor, path: string, language: Language): Frame['navigation'] {
    const words = identityWords[language];
    const places = [
      { href: '/skrivebord/horinger', text: words.consultations },
      { href: '/register', text: words.register },
      // Only there when no mail server is set up, and only for those whose post it holds.
      ...(this.settings.smtpUrl === undefined && hasRoleAt(actor, actor.hostId, 'administrator', 'adviser')
        ? [{ href: '/postkasse', text: words.mailbox }]
        : []),
    ];
    return [
      { href: '/skrivebord', text: words.desk, isCurrent: path === '/skrivebord' },
      ...places.map((place) => ({ ...place, isCurrent: path.startsWith(place.href) })),
    ];
  }

  private async hostsOf(personId: string, current: string): Promise<Frame['hosts']> {
    const memberships = await this.database.reader.findBy(Membership, { personId });
    const ids = [...new Set(memberships.map((membership) => membership.hostId))];
    if (ids.length < 2) return [];
    const hosts = await this.database.reader.find(Host, { where: { id: In(ids) }, order: { name: 'ASC' } });
    return hosts.map((host) => ({ id: host.id, name: host.name, isCurrent: host.id === current }));
  }
}

/** What the next page says once: read here, it is gone from the session. */
function takeNotice(session: Request['session'] | undefined): Frame['notice'] {
  const notice = session?.notice ?? false;
  if (notice) delete session?.notice;
  return notice;
}
