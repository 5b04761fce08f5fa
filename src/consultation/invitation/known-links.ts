import { Injectable } from '@nestjs/common';
import type { SecretLinks } from '../../delivery/secret-links.js';
import { ResponseLinkService } from './response-link.service.js';

/** The whole address of a link, by what stands behind its sort in its id. */
export type AddressOf = (id: string) => Promise<string>;

/** The sort of a body's own link that leads on to what became of its answer, and the page below `/svar` that tells it. */
const OUTCOME_SORT = 'outcome';
export const OUTCOME_PAGE = 'hva-ble-av-svaret';

/** How a body's link stands in a message when it leads on to what became of the answer. */
export function outcomeLinkId(linkId: string): string {
  return `${OUTCOME_SORT}-${linkId}`;
}

/**
 * Every secret link that a message may hold: those that bodies answer by, and the other sorts that the domains above make,
 * whose ids begin with the word they are known by (`dispute-<id>`).
 */
@Injectable()
export class KnownLinks implements SecretLinks {
  private readonly sorts = new Map<string, AddressOf>();

  constructor(private readonly responseLinks: ResponseLinkService) {
    this.know(OUTCOME_SORT, async (linkId) => `${await responseLinks.addressOf(linkId)}?til=${OUTCOME_PAGE}`);
  }

  know(sort: string, addressOf: AddressOf): void {
    this.sorts.set(sort, addressOf);
  }

  /** Throws `NotFound` when there is no such link, or it is revoked. */
  async addressOf(linkId: string): Promise<string> {
    const [sort = ''] = linkId.split('-', 1);
    const addressOf = this.sorts.get(sort);
    return addressOf ? addressOf(linkId.slice(sort.length + 1)) : this.responseLinks.addressOf(linkId);
  }
}
