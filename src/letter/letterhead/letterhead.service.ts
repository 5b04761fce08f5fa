import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Host } from '../../identity/host/host.entity.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { prepareImage } from '../../shared/documents/pdf/image/prepare-image.js';
import type { PictureRefusal } from '../../shared/documents/pdf/image/picture-refusal.js';
import { PdfRenderer } from '../../shared/documents/pdf/pdf-renderer.js';
import { ChangedMeanwhile, NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { FileStore, type StoredBytes } from '../../shared/files/file-store.js';
import type { LanguageForm } from '../../shared/language/words.js';
import { Clock } from '../../shared/time/clock.js';
import { LetterheadReader } from './letterhead-reader.js';
import { Letterhead } from './letterhead.entity.js';
import { letterheadTextWords } from './letterhead-text.words.js';
import { letterheadPolicy } from './letterhead.policy.js';
import { sampleLetter } from './sample-letter.js';

/** What an edition says. `mark` is a picture in the store, the one of the edition before, or none. */
export interface LetterheadInput {
  readonly postalAddress: string;
  readonly telephone: string;
  readonly webAddress: string;
  readonly organisationNumber: string;
  readonly mark: StoredBytes | 'kept' | 'none';
  readonly logoAlternative: string;
}

/** A letter that says nothing, on an edition. */
export interface LetterheadSample {
  readonly bytes: Uint8Array;
  readonly filename: string;
}

export type TakenMark =
  { readonly ok: true; readonly mark: StoredBytes } | { readonly ok: false; readonly reason: PictureRefusal };

/** Writes the letterhead of the host where the person works, edition by edition. For its administrator only. */
@Injectable()
export class LetterheadService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly files: FileStore,
    private readonly renderer: PdfRenderer,
    private readonly letterheads: LetterheadReader,
  ) {}

  /** Throws `NotAllowed` for everyone but the administrator of the host. */
  requireAdministrator(actor: PersonActor): void {
    if (!letterheadPolicy.mayChange(actor, actor.hostId)) throw new NotAllowed('letterhead.mayChange');
  }

  /** Keeps a mark that can be printed, judged by its bytes. Must not be called inside a unit of work. */
  async takeMark(bytes: Uint8Array): Promise<TakenMark> {
    const prepared = await prepareImage(bytes);
    return prepared.ok ? { ok: true, mark: await this.files.keep(bytes) } : prepared;
  }

  /** Saves the next edition, as a sample. Throws `ChangedMeanwhile` when the one that was seen is no longer the newest. */
  async save(actor: PersonActor, seenNumber: number, input: LetterheadInput): Promise<Letterhead> {
    this.requireAdministrator(actor);
    return this.database.write(async (transaction) => {
      const newest = await this.newestFor(transaction, actor.hostId, seenNumber);
      const { mark, ...texts } = input;
      const said = { number: seenNumber + 1, ...texts, ...logoOf(mark, newest) };
      const letterhead = transaction.create(Letterhead, {
        id: newId(),
        hostId: actor.hostId,
        ...said,
        inUseFrom: null,
        createdAt: this.clock.now(),
        createdById: actor.id,
        createdByName: actor.name,
      });
      await transaction.insert(Letterhead, letterhead);
      await this.record(transaction, actor, letterhead, { action: 'letterhead.saved', changes: said });
      return letterhead;
    });
  }

  /** Lets new letters be written on the newest edition. Throws `ChangedMeanwhile` when there is a newer one than this. */
  async takeIntoUse(actor: PersonActor, id: string): Promise<Letterhead> {
    this.requireAdministrator(actor);
    return this.database.write(async (transaction) => {
      const { number } = await this.letterheads.edition(actor.hostId, id, transaction);
      const letterhead = await this.newestFor(transaction, actor.hostId, number);
      if (!letterhead) throw new NotFound('letterhead');
      letterhead.takeIntoUse(this.clock.now());
      await transaction.save(Letterhead, letterhead);
      await this.record(transaction, actor, letterhead, { action: 'letterhead.takenIntoUse', changes: { number } });
      return letterhead;
    });
  }

  /** The postal address that the host was set up with; empty when there is none. */
  async addressOf({ hostId }: PersonActor): Promise<string> {
    return (await this.database.reader.findOneBy(Host, { id: hostId }))?.postalAddress ?? '';
  }

  /** A letter on the edition, as a PDF, to look at before it counts. */
  async sample(actor: PersonActor, id: string, form: LanguageForm): Promise<LetterheadSample> {
    this.requireAdministrator(actor);
    const letterhead = await this.letterheads.edition(actor.hostId, id);
    const host = await this.database.reader.findOneBy(Host, { id: actor.hostId });
    if (!host) throw new NotFound('host');
    const printed = await this.letterheads.printed(letterhead);
    const { bytes } = await this.renderer.render(sampleLetter(host, printed, form, this.clock.now()));
    return { bytes, filename: letterheadTextWords[form].filename(letterhead.number) };
  }

  /** The newest edition, if it is the one that was seen; two who save at once wait for each other. */
  private async newestFor(transaction: Transaction, hostId: string, seenNumber: number): Promise<Letterhead | null> {
    // Touching the row takes its lock on PostgreSQL; on SQLite the unit of work already holds the only writer.
    await transaction.query('UPDATE "host" SET "name" = "name" WHERE "id" = $1', [hostId]);
    const [newest] = await this.letterheads.editions(hostId, transaction);
    if ((newest?.number ?? 0) !== seenNumber) throw new ChangedMeanwhile();
    return newest ?? null;
  }

  private async record(
    transaction: Transaction,
    actor: PersonActor,
    { id }: Letterhead,
    deed: { readonly action: string; readonly changes: Readonly<Record<string, unknown>> },
  ): Promise<void> {
    await this.audit.record(transaction, actor, { ...deed, objectType: 'letterhead', objectId: id });
  }
}

function logoOf(
  mark: LetterheadInput['mark'],
  newest: Letterhead | null,
): Pick<Letterhead, 'logoSha256' | 'logoSizeBytes'> {
  if (mark === 'none') return { logoSha256: null, logoSizeBytes: null };
  if (mark === 'kept') return { logoSha256: newest?.logoSha256 ?? null, logoSizeBytes: newest?.logoSizeBytes ?? null };
  return { logoSha256: mark.sha256, logoSizeBytes: mark.sizeBytes };
}
