import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { Actor } from '../../identity/access/actor.js';
import { Database, type Reader, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { ChangedMeanwhile, NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { AnalysisAccess } from '../analysis-access.js';
import { Tag } from '../codebook/tag.entity.js';
import { StandardText, type StandardTextInput } from './standard-text.entity.js';

/** Where a standard text is offered: in the hearing where it was written, or in all hearings of the host. */
export const TEXT_REACHES = ['hearing', 'host'] as const;
export type TextReach = (typeof TEXT_REACHES)[number];

/** A standard text in the version that somebody has seen; another version is `ChangedMeanwhile`. */
export interface SeenText {
  readonly consultationId: string;
  readonly textId: string;
  readonly version: number;
}

/** All that a hearing can use, those out of use among them; by title. One statement. */
export async function standardTextsOf(via: Reader, { id, hostId }: Consultation): Promise<readonly StandardText[]> {
  return via.find(StandardText, {
    where: [
      { hostId, consultationId: id },
      { hostId, consultationId: IsNull() },
    ],
    order: { title: 'ASC', id: 'ASC' },
  });
}

const KEY = /^(text|tag):([0-9a-f-]{36})$/;

/** The texts that are written once and given as reasons many times. */
@Injectable()
export class StandardTextService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: AnalysisAccess,
  ) {}

  async add(actor: Actor, consultationId: string, input: StandardTextInput, reach: TextReach): Promise<StandardText> {
    return this.database.write(async (transaction) => {
      const { hostId } = await this.access.toWork(actor, consultationId, transaction);
      const text = transaction.create(StandardText, {
        id: newId(),
        hostId,
        consultationId: reach === 'host' ? null : consultationId,
        ...input,
        version: 1,
        createdAt: this.clock.now(),
        createdByName: actor.name,
        retiredAt: null,
      });
      await transaction.insert(StandardText, text);
      await this.record(transaction, actor, text, 'added', { ...input, reach });
      return text;
    });
  }

  /** Writes it anew. Reasons that were made from it stay as they were given. */
  async write(actor: Actor, seen: SeenText, input: StandardTextInput): Promise<StandardText> {
    return this.change(actor, seen, 'written', (text) => {
      text.write(input);
      return { ...input };
    });
  }

  async retire(actor: Actor, seen: SeenText): Promise<StandardText> {
    return this.change(actor, seen, 'retired', (text) => {
      text.retire(this.clock.now());
      return {};
    });
  }

  async takeUp(actor: Actor, seen: SeenText): Promise<StandardText> {
    return this.change(actor, seen, 'takenUp', (text) => {
      text.takeUp();
      return {};
    });
  }

  /**
   * A reason with the text of a key put into it: after what was written, and only once; instead of what the key before it
   * put in. A text that is in the reason already can be reworded there. The key is `text:<id>`, or `tag:<id>` for what a tag
   * brings; empty changes nothing, and one that the hearing does not have is `NotFound`.
   */
  async putInto(consultation: Consultation, reason: string, key: string, keyBefore: string | null): Promise<string> {
    if (key === '' || (key === keyBefore && reason !== '')) return reason;
    const text = await this.textOf(consultation, key);
    const isOldText = keyBefore !== null && reason === (await this.textIfThere(consultation, keyBefore));
    if (reason === '' || isOldText) return text;
    return reason.includes(text) ? reason : `${reason}\n\n${text}`;
  }

  private async textOf(consultation: Consultation, key: string): Promise<string> {
    const text = await this.textIfThere(consultation, key);
    if (text === null) throw new NotFound('standard text');
    return text;
  }

  private async textIfThere(consultation: Consultation, key: string): Promise<string | null> {
    const [, kind, ownId = ''] = KEY.exec(key) ?? [];
    if (kind === 'tag') return this.textOfTag(consultation, ownId);
    const texts = kind === 'text' ? await standardTextsOf(this.database.reader, consultation) : [];
    return texts.find(({ id }) => id === ownId)?.text ?? null;
  }

  private async textOfTag({ id: consultationId }: Consultation, tagId: string): Promise<string | null> {
    const tag = await this.database.reader.findOneBy(Tag, { id: tagId, consultationId });
    return tag && tag.defaultText !== '' ? tag.defaultText : null;
  }

  private async change(
    actor: Actor,
    { consultationId, textId, version }: SeenText,
    deed: string,
    work: (text: StandardText) => Readonly<Record<string, unknown>>,
  ): Promise<StandardText> {
    return this.database.write(async (transaction) => {
      const consultation = await this.access.toWork(actor, consultationId, transaction);
      await transaction.query('UPDATE "standard_text" SET "version" = "version" WHERE "id" = $1', [textId]);
      const text = (await standardTextsOf(transaction, consultation)).find(({ id }) => id === textId);
      if (!text) throw new NotFound('standard text');
      if (text.version !== version) throw new ChangedMeanwhile();
      const changes = work(text);
      text.version += 1;
      await transaction.update(StandardText, { id: text.id }, text);
      await this.record(transaction, actor, text, deed, changes);
      return text;
    });
  }

  private async record(
    transaction: Transaction,
    actor: Actor,
    text: StandardText,
    deed: string,
    changes: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const what = { action: `standardText.${deed}`, objectType: 'standardText', objectId: text.id };
    await this.audit.record(transaction, actor, { ...what, changes });
  }
}
