import { hasRoleAt, type Actor } from '../../identity/access/actor.js';

/** Who may say that the scanner was mistaken: an administrator of the host that got the file, and nobody else. */
export const quarantinePolicy = {
  mayRelease: (actor: Actor, file: { readonly hostId: string }): boolean =>
    hasRoleAt(actor, file.hostId, 'administrator'),
} as const;
