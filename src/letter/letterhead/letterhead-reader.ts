import { Injectable } from '@nestjs/common';
import { LessThanOrEqual, Not, IsNull, type FindOptionsWhere } from 'typeorm';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { Database, type Reader } from '../../shared/database/database.js';
import { prepareImage } from '../../shared/documents/pdf/image/prepare-image.js';
import type { PdfPicture } from '../../shared/documents/pdf/pdf-content.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { FileStore } from '../../shared/files/file-store.js';
import { Letterhead } from './letterhead.entity.js';
import type { PrintedLetterhead } from './printed-letterhead.js';

const MOST_EDITIONS = 20;
const REMEMBERED_PICTURES = 8;

/** Reads letterheads. Asks no policy: whoever calls has been let in already. */
@Injectable()
export class LetterheadReader {
  private readonly pictures = new Map<string, Promise<PdfPicture>>();

  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  /**
   * What a hearing's letters are written on: the newest edition in use; once the hearing is approved, the one in use then.
   * So what was approved is what is sent, though the host changes its head meanwhile. Null for a host without any.
   */
  async countingFor(
    { hostId, approvedAt }: Consultation,
    via: Reader = this.database.reader,
  ): Promise<Letterhead | null> {
    return this.inUse(via, { hostId, inUseFrom: approvedAt === null ? Not(IsNull()) : LessThanOrEqual(approvedAt) });
  }

  /** What new letters of the host are written on. */
  async current(hostId: string, via: Reader = this.database.reader): Promise<Letterhead | null> {
    return this.inUse(via, { hostId, inUseFrom: Not(IsNull()) });
  }

  /** The newest twenty editions, the newest first. */
  async editions(hostId: string, via: Reader = this.database.reader): Promise<readonly Letterhead[]> {
    return via.find(Letterhead, { where: { hostId }, order: { number: 'DESC' }, take: MOST_EDITIONS });
  }

  /** One edition of the host's. Throws `NotFound`. */
  async edition(hostId: string, id: string, via: Reader = this.database.reader): Promise<Letterhead> {
    const found = await via.findOneBy(Letterhead, { hostId, id });
    if (!found) throw new NotFound('letterhead');
    return found;
  }

  /** The letterhead with its mark unpacked and ready for the page, which is done once for all letters that carry it. */
  async printed(letterhead: Letterhead): Promise<PrintedLetterhead> {
    const { logoSha256, logoAlternative } = letterhead;
    const picture = logoSha256 === null ? null : await this.pictureOf(logoSha256);
    return { ...letterhead, logo: picture && { picture, alternative: logoAlternative } };
  }

  private async inUse(via: Reader, where: FindOptionsWhere<Letterhead>): Promise<Letterhead | null> {
    return via.findOne(Letterhead, { where, order: { inUseFrom: 'DESC', number: 'DESC' } });
  }

  private pictureOf(sha256: string): Promise<PdfPicture> {
    const known = this.pictures.get(sha256);
    if (known) return known;
    if (this.pictures.size >= REMEMBERED_PICTURES) this.pictures.clear();
    const prepared = this.prepare(sha256);
    this.pictures.set(sha256, prepared);
    prepared.catch(() => this.pictures.delete(sha256));
    return prepared;
  }

  private async prepare(sha256: string): Promise<PdfPicture> {
    const prepared = await prepareImage(await this.files.read(sha256));
    if (!prepared.ok) throw new Error(`The mark ${sha256} was taken in, and cannot be used: ${prepared.reason}`);
    return prepared.picture;
  }
}
