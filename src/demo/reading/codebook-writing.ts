import type { INestApplicationContext } from '@nestjs/common';
import { CodebookService } from '../../analysis/codebook/codebook.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { codebook } from '../content/index.js';

/** Writes the codebook of a hearing. Gives the ids of its tags by the names that the content has for them. */
export async function writeCodebook(
  context: INestApplicationContext,
  summariser: PersonActor,
  consultationId: string,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  // A tag is added below one that is there, so those on top come first.
  const inOrder = [...codebook.filter(({ parent }) => !parent), ...codebook.filter(({ parent }) => parent)];
  for (const { key, parent, label: name, definition } of inOrder) {
    const parentId = parent === undefined ? null : (ids.get(parent) ?? null);
    const input = { name, definition, parentId };
    ids.set(key, (await context.get(CodebookService).add(summariser, consultationId, input)).id);
  }
  return ids;
}
