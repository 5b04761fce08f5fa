import type { INestApplicationContext } from '@nestjs/common';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { LinkActor, PersonActor } from '../../identity/access/actor.js';
import { AnswersInHand } from '../../response/answer-in-hand.js';
import { UploadService } from '../../response/attachment/upload.service.js';
import { RegistrationService } from '../../response/registration/registration.service.js';
import { StatementService } from '../../response/statement/statement.service.js';
import type { ResponseVersion } from '../../response/submission/response-version.entity.js';
import { SubmissionService, toBeSentOf } from '../../response/submission/submission.service.js';
import { TypingService } from '../../response/typing/typing.service.js';
import type { WorkingAnswer } from '../../response/working-answer.js';
import { Database } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { PdfRenderer } from '../../shared/documents/pdf/pdf-renderer.js';
import type { UploadedFile } from '../../shared/web/uploads.js';
import { Clock } from '../../shared/time/clock.js';
import type { AnswerContent, LetterAnswer } from '../content/index.js';
import { PlaceKeys } from '../hearing/place-keys.js';
import { aboutOf } from './about-answer.js';
import { withLetterFile } from './answer-files.js';
import { BodiesOfHearing } from './bodies-of-hearing.js';
import { textOfFields, typedOf } from './typed-fields.js';

/** Whose hearing it is, who enters what does not come by the portal, and how a body opens its link. */
export interface AnswerOffice {
  readonly consultationId: string;
  readonly addressee: string;
  readonly registrar: PersonActor;
  open(invitation: Invitation): Promise<LinkActor>;
}

/** Answers a hearing for its bodies, each in its own way: by its link on the portal, or by e-mail to the host. */
export class AnswerSender {
  private constructor(
    private readonly context: INestApplicationContext,
    private readonly office: AnswerOffice,
    private readonly bodies: BodiesOfHearing,
    private readonly keys: PlaceKeys,
    private readonly all: readonly AnswerContent[],
  ) {}

  static async to(
    context: INestApplicationContext,
    office: AnswerOffice,
    all: readonly AnswerContent[],
  ): Promise<AnswerSender> {
    const bodies = await BodiesOfHearing.read(context.get(Database), office.consultationId);
    const outline = await context.get(ConsultationReader).outline(office.consultationId);
    return new AnswerSender(context, office, bodies, new PlaceKeys(outline), all);
  }

  /** Sends an answer and gives the version that came of it. */
  async send(answer: AnswerContent): Promise<ResponseVersion> {
    if (answer.bodyFrom === 'notInvited' || answer.bodyFrom === 'privatePerson') return this.enter(answer);
    const link = await this.office.open(this.bodies.of(answer));
    await this.write(link, answer);
    return this.submit(link, answer);
  }

  private async write(link: LinkActor, answer: AnswerContent): Promise<void> {
    const typed = typedOf(answer, this.keys);
    if (typed.length > 0) await this.context.get(TypingService).save(link, null, typed);
    switch (answer.channel) {
      case 'pdf':
      case 'docx':
        if (answer.replaces !== undefined) await this.takeOutFiles(link);
        return this.asFile(answer, async (file) => {
          await this.context.get(UploadService).add(link, null, [file]);
        });
      case 'noRemarks':
        return this.state(link, { replyKind: 'withoutRemarks' });
      case 'endorses': {
        const other = this.bodies.of({ body: answer.endorses });
        const named = { endorsesInvitationId: other.id, endorsesName: other.addressedName };
        return this.state(link, { replyKind: 'endorses', ...named });
      }
      case 'answersThrough': {
        const other = this.bodies.of({ body: answer.answersThrough });
        const named = { answersThroughInvitationId: other.id, answersThroughName: other.addressedName };
        return this.state(link, { replyKind: 'answersThrough', ...named });
      }
      case 'fields':
    }
  }

  private async state(link: LinkActor, change: Partial<WorkingAnswer>): Promise<void> {
    const { response } = await this.context.get(AnswersInHand).find(link, null);
    const version = response?.workingVersion ?? 0;
    const stated = await this.context.get(StatementService).state(link, null, version, change);
    if (stated !== 'saved') throw new Error(`${link.name} could not state its answer: ${stated}`);
  }

  private async takeOutFiles(link: LinkActor): Promise<void> {
    const { content } = await this.context.get(AnswersInHand).find(link, null);
    for (const file of content.files) await this.context.get(UploadService).remove(link, file.id);
  }

  private async submit(link: LinkActor, answer: AnswerContent): Promise<ResponseVersion> {
    const inHand = await this.context.get(AnswersInHand).find(link, null);
    const { seen } = toBeSentOf(inHand, inHand.response, inHand.content);
    const submission = { about: aboutOf(answer, this.all), seen, formKey: newId() };
    const submitted = await this.context.get(SubmissionService).submit(link, null, submission);
    if (!submitted.ok) throw new Error(`The answer ${answer.key} was not submitted: ${submitted.reason}`);
    return submitted.version;
  }

  /** What came by e-mail from somebody who was not invited, entered by staff. */
  private async enter(answer: AnswerContent): Promise<ResponseVersion> {
    if (!('letter' in answer)) return this.register(answer, []);
    return this.asFile(answer, (file) => this.register(answer, [file]));
  }

  private async register(answer: AnswerContent, files: readonly UploadedFile[]): Promise<ResponseVersion> {
    const isPerson = answer.bodyFrom === 'privatePerson';
    const registration = {
      body: isPerson
        ? ({ name: answer.sentBy.name, bodyType: 'Privatperson' } as const)
        : ({ name: answer.body, bodyType: 'Annen frivillig organisasjon' } as const),
      draftId: null,
      receivedBy: { channel: 'email', mail: null },
      receivedOn: this.context.get(Clock).today(),
      replyKind: null,
      otherName: '',
      text: answer.channel === 'fields' ? textOfFields(answer) : '',
      about: aboutOf(answer, this.all),
      effect: 'supplements',
      formKey: newId(),
    } as const;
    const { registrar, consultationId } = this.office;
    const service = this.context.get(RegistrationService);
    const registered = await service.register(registrar, consultationId, registration, files);
    if (!registered.ok) throw new Error(`The answer ${answer.key} was not entered: ${registered.reason}`);
    return registered.version;
  }

  private asFile<T>(answer: LetterAnswer, work: (file: UploadedFile) => Promise<T>): Promise<T> {
    const frame = { addressee: this.office.addressee, writtenAt: this.context.get(Clock).now() };
    return withLetterFile(answer, frame, this.context.get(PdfRenderer), work);
  }
}
