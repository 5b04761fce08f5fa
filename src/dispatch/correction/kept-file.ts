import { Injectable } from '@nestjs/common';
import type { KeptDocument } from '../../consultation/file/document-intake.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { equalInConstantTime, Keyring } from '../../shared/security/keyring.js';

/**
 * Carries a file that was uploaded from the form to its confirmation, as a hidden field. Sealed for the person and the
 * draft: the digest of a file opens it, and without a seal anybody could name one that is another host's.
 */
@Injectable()
export class KeptFile {
  constructor(private readonly keyring: Keyring) {}

  write(document: KeptDocument, actor: PersonActor, draftId: string): string {
    const { sha256, filename, mediaType, sizeBytes } = document;
    const content = Buffer.from(JSON.stringify([sha256, filename, mediaType, sizeBytes])).toString('base64url');
    return `${content}.${this.sealOf(content, actor, draftId)}`;
  }

  /** The file, or null for a text that was not written here for this person and draft. */
  read(text: string, actor: PersonActor, draftId: string): KeptDocument | null {
    const [content = '', seal = ''] = text.split('.');
    if (content === '' || !equalInConstantTime(seal, this.sealOf(content, actor, draftId))) return null;
    const fields: unknown = JSON.parse(Buffer.from(content, 'base64url').toString());
    const [sha256, filename, mediaType, sizeBytes] = Array.isArray(fields) ? fields.map(String) : [];
    if (sha256 === undefined || filename === undefined || mediaType === undefined) return null;
    return { sha256, filename, mediaType, sizeBytes: Number(sizeBytes) };
  }

  private sealOf(content: string, actor: PersonActor, draftId: string): string {
    return this.keyring.sign('keptFile', actor.id, actor.hostId, draftId, content);
  }
}
