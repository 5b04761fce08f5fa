import '../../shared/web/session-data.js';
import type { Actor, LinkActor } from './actor.js';

declare module 'express-serve-static-core' {
  interface Request {
    /** Who asks: a person, somebody with a response link, or nobody in particular. */
    actor: Actor;
    /** The response link that this browser has opened, beside being signed in or not. */
    link?: LinkActor;
    /** The address whose hearings this browser may look through, beside all that. */
    addressHolder?: AddressHolder;
  }
}

/**
 * Somebody who came by the link to everything that an address is asked. No actor: what is done in a hearing is done with
 * that hearing's own response link, so that no policy need know of this.
 */
export interface AddressHolder {
  /** The id of the link. */
  readonly linkId: string;
  /** In lower case. */
  readonly email: string;
}

/** Finds the holder of such a link by its id; null when it is revoked, or the address is registered with nobody any more. */
export abstract class AddressHolders {
  abstract find(linkId: string): Promise<AddressHolder | null>;
}

/** Finds the holder of a response link by the link's id; null when it is revoked. A port: hearings are above identity. */
export abstract class LinkHolders {
  abstract find(linkId: string): Promise<LinkActor | null>;
}
