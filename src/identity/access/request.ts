import '../../shared/web/session-data.js';
import type { Actor, LinkActor } from './actor.js';

declare module 'express-serve-static-core' {
  interface Request {
    /** Who asks: a person, somebody with a response link, or nobody in particular. */
    actor: Actor;
    /** The response link that this browser has opened, beside being signed in or not. */
    link?: LinkActor;
  }
}

/** Finds the holder of a response link by the link's id; null when it is revoked. A port: hearings are above identity. */
export abstract class LinkHolders {
  abstract find(linkId: string): Promise<LinkActor | null>;
}
