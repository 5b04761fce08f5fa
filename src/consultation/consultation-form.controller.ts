import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../identity/access/access.decorators.js';
import type { PersonActor } from '../identity/access/actor.js';
import type { HostKind } from '../identity/host/host.entity.js';
import { NotAllowed } from '../shared/errors/domain-error.js';
import type { Language } from '../shared/language/words.js';
import { readForm, typedText, type FieldError, type FormResult, type Typed } from '../shared/web/form.js';
import { Frames } from '../shared/web/frames.js';
import { SeeOther, type Page } from '../shared/web/page.js';
import type { CalendarDay } from '../shared/time/calendar-day.js';
import { Clock } from '../shared/time/clock.js';
import { consultationPath } from './consultation-crumbs.js';
import { ConsultationFormPage, type FormContent } from './consultation-form.page.js';
import { consultationFormPageWords } from './consultation-form.words.js';
import { ConsultationForm, consultationFormWords, inputFrom, typedOf } from './consultation.form.js';
import type { ConsultationInput } from './consultation-input.js';
import { ConsultationReader } from './consultation-reader.js';
import type { Consultation } from './consultation.entity.js';
import { mayCreateConsultation } from './consultation.policy.js';
import { ConsultationService } from './consultation.service.js';
import { judgeDeadline } from './deadline/deadline.rules.js';
import { deadlineErrors, deadlineWarnings } from './deadline/deadline.words.js';
import { outerDeadlineErrors } from './deadline/outer-deadline.words.js';
import { HostPeople } from './people/host-people.js';
import { ProgrammeService } from './programme/programme.service.js';
import { HearingTopics } from './topic/hearing-topics.js';
import { unlessChanged } from './unless-changed.js';

type Read =
  | {
      readonly ok: true;
      readonly input: ConsultationInput;
      readonly typed: Typed;
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly typed: Typed };

/** What a deadline is judged by, beside the day itself. */
interface JudgedBy {
  readonly hostKind: HostKind;
  /** The deadline that it must lie before; null unless the hearing is an internal one. */
  readonly outerOn: CalendarDay | null;
}

/** Writing a hearing: a new one, and one that exists. */
@Controller('skrivebord/horinger')
@ForSignedIn()
export class ConsultationFormController {
  constructor(
    private readonly consultations: ConsultationService,
    private readonly reader: ConsultationReader,
    private readonly people: HostPeople,
    private readonly programmes: ProgrammeService,
    private readonly topics: HearingTopics,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Get('ny')
  async begin(@Req() request: Request, @CurrentPerson() person: PersonActor): Promise<Page> {
    if (!mayCreateConsultation(person)) throw new NotAllowed('consultation.create');
    const chosen = { answers: 'oneForAll', samiParliament: 'undecided', visibility: 'members', draftNaming: 'free' };
    const typed = { ...chosen, caseOfficerId: person.id };
    return this.page(request, person, null, { typed, errors: [], warnings: [], stored: null });
  }

  @Post()
  async create(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    if (!mayCreateConsultation(person)) throw new NotAllowed('consultation.create');
    const read = this.read(body, this.frames.languageOf(request), { hostKind: person.hostKind, outerOn: null });
    if (!read.ok) return this.page(request, person, null, { ...read, warnings: [], stored: null });
    const created = await this.consultations.create(person, read.input);
    return this.leadOn(request, created, 'created', read.warnings);
  }

  @Get(':id/rediger')
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    const consultation = await this.reader.findFor(person, id, 'mayEdit');
    const typed = await this.typedFor(consultation);
    return this.page(request, person, consultation, { typed, errors: [], warnings: [], stored: null });
  }

  @Post(':id/rediger')
  async edit(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const consultation = await this.reader.findFor(person, id, 'mayEdit');
    const outerOn = await this.reader.outerDeadline(consultation);
    const read = this.read(body, this.frames.languageOf(request), { hostKind: person.hostKind, outerOn });
    if (!read.ok) return this.page(request, person, consultation, { ...read, warnings: [], stored: null });
    const saved = await unlessChanged(
      this.consultations.edit(person, id, Number(typedText(read.typed, 'version')), read.input),
    );
    if (saved.ok) return this.leadOn(request, saved.value, 'saved', read.warnings);
    const now = await this.reader.findFor(person, id, 'mayEdit');
    const stored = await this.typedFor(now);
    return this.page(request, person, now, { typed: read.typed, errors: [], warnings: read.warnings, stored });
  }

  private read(body: unknown, language: Language, { hostKind, outerOn }: JudgedBy): Read {
    const form: FormResult<ConsultationForm> = readForm(ConsultationForm, body, language, consultationFormWords);
    if (!form.ok) return form;
    const input = inputFrom(form.value, form.typed);
    if (input.deadlineOn === null) return { ok: true, input, typed: form.typed, warnings: [] };
    const { deadlineOn } = input;
    const verdict = judgeDeadline(deadlineOn, { sentOn: this.clock.today(), hostKind });
    const errors = [
      ...deadlineErrors(verdict, input.shortDeadlineReason, language),
      ...outerDeadlineErrors({ field: 'deadlineOn', deadlineOn }, outerOn, language),
    ];
    if (errors.length > 0) return { ok: false, errors, typed: form.typed };
    return { ok: true, input, typed: form.typed, warnings: deadlineWarnings(verdict, deadlineOn, language) };
  }

  private leadOn(
    request: Request,
    consultation: Consultation,
    done: 'created' | 'saved',
    warnings: readonly string[],
  ): SeeOther {
    const text = [consultationFormPageWords[this.frames.languageOf(request)][done], ...warnings].join(' ');
    return new SeeOther(consultationPath(consultation.id), { kind: warnings.length > 0 ? 'warning' : 'success', text });
  }

  private async typedFor(consultation: Consultation): Promise<Typed> {
    const { signatories } = await this.reader.outline(consultation.id);
    return typedOf({
      ...consultation,
      programme: await this.programmes.nameOf(consultation.programmeId),
      answers: consultation.separateAnswers ? 'onePerDraft' : 'oneForAll',
      draftNaming: consultation.mustNameDrafts ? 'required' : 'free',
      topics: await this.topics.of(consultation.id),
      signatories: signatories.map(({ name, title, onBehalf }) => ({
        name,
        title,
        signing: onBehalf ? 'onAuthority' : 'inOwnName',
      })),
    });
  }

  private async page(
    request: Request,
    person: PersonActor,
    consultation: Consultation | null,
    content: FormContent,
  ): Promise<Page> {
    const language = this.frames.languageOf(request);
    const people = await this.people.at(person.hostId);
    const programmes = await this.programmes.of(person.hostId);
    const { hostKind } = person;
    return new ConsultationFormPage({ language, hostKind, consultation, people, programmes }, content);
  }
}
