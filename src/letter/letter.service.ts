import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Invitation } from '../consultation/invitation/invitation.entity.js';
import { outcomeLinkId } from '../consultation/invitation/known-links.js';
import { reachOf } from '../consultation/invitation/reach.js';
import { ResponseLink } from '../consultation/invitation/response-link.entity.js';
import { EmailWriter, type WrittenEmail } from '../delivery/email/email-writer.js';
import type { NewAttachment } from '../delivery/message/new-message.js';
import { linkPlace } from '../delivery/secret-links.js';
import { Database, type Transaction } from '../shared/database/database.js';
import { newId } from '../shared/database/id.js';
import type { PdfContent } from '../shared/documents/pdf/pdf-content.js';
import { PdfRenderer } from '../shared/documents/pdf/pdf-renderer.js';
import { FileStore } from '../shared/files/file-store.js';
import { LANGUAGE_FORMS, type LanguageForm } from '../shared/language/words.js';
import { letterDocument } from './document/letter-document.js';
import { letterFilenames } from './document/letter-filename.js';
import { LetterEmail } from './email/letter.email.js';
import { Enclosures } from './enclosure/enclosures.js';
import { Letter } from './letter.entity.js';
import { NoResponseLink, NoTemplate } from './letter.errors.js';
import type { LetterMatter, LetterRecipient } from './letter-matter.js';
import { LetterMatterService } from './letter-matter.service.js';
import type { LetterOrder } from './letter-order.js';
import { LetterMerge } from './merge/letter-merge.js';
import { letterValues } from './merge/letter-values.js';
import type { LetterTemplate } from './template/letter-template.entity.js';
import { LetterTemplateService } from './template/letter-template.service.js';

const PDF = 'application/pdf';

/** A letter that has been drawn and kept, with the e-mail that carries it. Its row is not in the database yet. */
export interface MadeLetter {
  readonly letter: Letter;
  /** Addressed to the body; the address is empty for one that has none. */
  readonly email: WrittenEmail;
  /** The letter first, then the response form, the drafts and the papers that go along as files. */
  readonly attachments: readonly NewAttachment[];
}

/** What a batch of letters is made with. */
interface Press {
  readonly order: LetterOrder;
  readonly matter: LetterMatter;
  readonly merges: ReadonlyMap<LanguageForm, { readonly template: LetterTemplate; readonly merge: LetterMerge }>;
  readonly filenames: ReadonlyMap<string, string>;
  readonly links: ReadonlyMap<string, string>;
  /** What goes along with the letter, in each language form. */
  readonly along: ReadonlyMap<LanguageForm, readonly NewAttachment[]>;
}

/**
 * Makes letters (høringsbrev) from the templates that were approved. A dispatch asks for them in batches: `makeLetters`
 * draws and keeps the files outside any transaction, and `keep` writes the rows in the one that freezes the messages.
 * Doing either again for the same dispatch key changes nothing.
 */
@Injectable()
export class LetterService {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly renderer: PdfRenderer,
    private readonly matters: LetterMatterService,
    private readonly templates: LetterTemplateService,
    private readonly enclosures: Enclosures,
    private readonly emails: EmailWriter,
  ) {}

  /**
   * The letters to bodies of one hearing, in the order of the invitations. Every PDF is on disk when it answers. Throws
   * `NoTemplate` and `NoResponseLink`; refuses to run inside a transaction, since drawing takes its time.
   */
  async makeLetters(invitations: readonly Invitation[], order: LetterOrder): Promise<readonly MadeLetter[]> {
    if (Database.isWriting) throw new Error('Letters are drawn outside transactions');
    const [first] = invitations;
    if (!first) return [];
    const press = await this.pressFor(first, invitations, order);
    return Promise.all(invitations.map((invitation) => this.make(press, invitation)));
  }

  /** Writes the rows, except those that are there already, and gives the letters as they then stand. */
  async keep(transaction: Transaction, made: readonly MadeLetter[]): Promise<readonly Letter[]> {
    const [first] = made;
    if (!first) return [];
    const { dispatchKey } = first.letter;
    const invitationIds = made.map(({ letter }) => letter.invitationId);
    const known = await transaction.findBy(Letter, { dispatchKey, invitationId: In(invitationIds) });
    const byInvitation = new Map(known.map((letter) => [letter.invitationId, letter]));
    const fresh = made.map(({ letter }) => letter).filter((letter) => !byInvitation.has(letter.invitationId));
    if (fresh.length > 0) {
      await transaction.createQueryBuilder().insert().into(Letter).values(fresh).updateEntity(false).execute();
    }
    return made.map(({ letter }) => byInvitation.get(letter.invitationId) ?? letter);
  }

  /** The invitations, of those given, that have no letter for the dispatch yet: where a batch that was cut off goes on. */
  async withoutLetter(invitationIds: readonly string[], dispatchKey: string): Promise<readonly string[]> {
    const known = await this.database.reader.find(Letter, {
      select: { invitationId: true },
      where: { dispatchKey, invitationId: In([...invitationIds]) },
    });
    const made = new Set(known.map((letter) => letter.invitationId));
    return invitationIds.filter((id) => !made.has(id));
  }

  private async pressFor(
    hearing: { readonly consultationId: string; readonly hostId: string },
    invitations: readonly Invitation[],
    order: LetterOrder,
  ): Promise<Press> {
    const { consultationId } = hearing;
    const { kind } = order.occasion;
    const matter = await this.matters.of(consultationId, order);
    const forms = LANGUAGE_FORMS.filter((form) => invitations.some((to) => to.languageForm === form));
    const latest = await this.templates.toUse(hearing, { kind, forms });
    const merges = new Map<LanguageForm, { template: LetterTemplate; merge: LetterMerge }>();
    for (const form of LANGUAGE_FORMS) {
      const template = latest[form];
      if (template) merges.set(form, { template, merge: new LetterMerge(template, kind) });
    }
    const { caseNumber } = matter.outline.consultation;
    return {
      order,
      matter,
      merges,
      filenames: letterFilenames(caseNumber, await this.allRecipients(consultationId), kind),
      links: await this.linksOf(invitations),
      along: await this.enclosures.filesByForm(matter.outline, order.occasion, forms),
    };
  }

  private async make(press: Press, invitation: Invitation): Promise<MadeLetter> {
    const { matter } = press;
    const papers = press.along.get(invitation.languageForm) ?? [];
    const { dispatchKey, occasion } = press.order;
    const pressed = press.merges.get(invitation.languageForm);
    const linkId = press.links.get(invitation.id);
    if (!pressed) throw new NoTemplate();
    if (linkId === undefined) throw new NoResponseLink(invitation.id);
    const recipient = recipientOf(invitation, matter);
    const merged = pressed.merge.merge(letterValues(matter, recipient, occasion));
    const file = await this.draw(letterDocument(matter, recipient, merged, occasion.kind));
    const email = this.emails.write(
      new LetterEmail(
        { kind: occasion.kind, matter, recipient, merged, papers },
        addressOf(invitation),
        linkPlace(occasion.kind === 'closing' ? outcomeLinkId(linkId) : linkId),
      ),
    );
    const filename = press.filenames.get(invitation.id) ?? `${invitation.id}.pdf`;
    const letter = Object.assign(new Letter(), {
      id: newId(),
      hostId: invitation.hostId,
      consultationId: invitation.consultationId,
      invitationId: invitation.id,
      dispatchKey,
      templateId: pressed.template.id,
      languageForm: invitation.languageForm,
      subject: email.subject,
      pdfSha256: file.sha256,
      sizeBytes: file.sizeBytes,
      pages: file.pages,
      filename,
      createdAt: matter.at,
    });
    const own = { sha256: file.sha256, sizeBytes: file.sizeBytes, filename, mediaType: PDF };
    return { letter, email, attachments: [own, ...papers] };
  }

  private async draw(content: PdfContent) {
    const { bytes, pages } = await this.renderer.render(content);
    return { ...(await this.files.keep(bytes)), pages };
  }

  private async allRecipients(consultationId: string) {
    const all = await this.database.reader.find(Invitation, {
      select: { id: true, addressedName: true, languageForm: true },
      where: { consultationId },
    });
    return all.map(({ id, addressedName, languageForm }) => ({ id, name: addressedName, languageForm }));
  }

  /** The newest usable link of each invitation that is the body's own; a colleague's link goes to the colleague alone. */
  private async linksOf(invitations: readonly Invitation[]): Promise<ReadonlyMap<string, string>> {
    const links = await this.database.reader.find(ResponseLink, {
      where: { invitationId: In(invitations.map(({ id }) => id)), holderEmail: '', revokedAt: IsNull() },
      order: { serial: 'ASC', id: 'ASC' },
    });
    return new Map(links.map((link) => [link.invitationId, link.id]));
  }
}

function addressOf({ email, addressedName }: Invitation) {
  return { address: email ?? '', name: addressedName };
}

/** An invitation as the recipient of a letter. */
export function recipientOf(invitation: Invitation, { outline }: LetterMatter): LetterRecipient {
  return {
    name: invitation.addressedName,
    languageForm: invitation.languageForm,
    deadlineOn: invitation.deadlineIn(outline.consultation),
    reach: reachOf(invitation),
  };
}
