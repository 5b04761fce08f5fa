import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { ExtensionReader } from '../../consultation/deadline/extension/extension-reader.js';
import { ExtensionRefused } from '../../consultation/deadline/extension/extension.errors.js';
import { scopeRefusal } from '../../consultation/deadline/extension/extension.rules.js';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { unlessChanged } from '../../consultation/unless-changed.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { Clock } from '../../shared/time/clock.js';
import { typedFrom, typedText, type Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { planPath } from '../dispatch-paths.js';
import type { DispatchPlan } from '../plan/dispatch-plan.entity.js';
import { ConfirmExtensionPage } from './confirm-extension.page.js';
import { confirmExtensionWords } from './deadline-page.words.js';
import { DeadlinePage, type DeadlinePageView } from './deadline.page.js';
import { ExtensionDeed } from './extension-deed.service.js';
import { UnsentLetters } from './unsent-letters.service.js';
import { readExtension, type ReadExtension } from './extension.form.js';

type Shown = Pick<DeadlinePageView, 'typed'> & Partial<Pick<DeadlinePageView, 'errors' | 'isConflict'>>;

/** The deadline of a hearing that is out: its history, and moving it for all or for one body. */
@Controller('skrivebord/horinger/:id/frist')
@ForSignedIn()
export class ExtensionController {
  constructor(
    private readonly deed: ExtensionDeed,
    private readonly reader: ConsultationReader,
    private readonly extensions: ExtensionReader,
    private readonly unsent: UnsentLetters,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  /** `instans` chooses a body beforehand, and `dag` the day, for a page that leads here from one. */
  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<Page> {
    const asked = typedFrom(query);
    const invitation = typedText(asked, 'instans');
    const scope = invitation === '' ? 'all' : 'one';
    const newOn = typedText(asked, 'dag');
    return this.page(request, person, id, { typed: { scope, invitation, newOn, side: typedText(asked, 'side') } });
  }

  /** Says what would happen; or searches for a body; or goes back to the form. All that was written is kept. */
  @Post('kontroll')
  async check(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page> {
    const { read, consultation, language } = await this.read(request, person, id, body);
    if (typedText(read.typed, 'valg') !== '') return this.page(request, person, id, { typed: read.typed });
    if (!read.ok) return this.page(request, person, id, read);
    const { written } = read;
    const whose = written.scope === 'one' && written.body ? written.body.id : null;
    return new ConfirmExtensionPage(language, {
      consultation,
      hostKind: person.hostKind,
      written,
      own: await this.extensions.ownDeadlines(id, written.newOn),
      isEarlierUnsent: await this.unsent.wait(id, 'extension', whose),
      today: this.clock.today(),
    });
  }

  @Post('utsettelser')
  async extend(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { read, language } = await this.read(request, person, id, body);
    if (!read.ok) return this.page(request, person, id, read);
    const { scope, body: chosen, newOn, formerOn, way, askedBy, reason } = read.written;
    const seen = CalendarDay.parse(typedText(read.typed, 'former'));
    // Without the day that was seen nothing was confirmed.
    const isSeen = seen.ok && seen.value.equals(formerOn);
    if (!isSeen) return this.page(request, person, id, { typed: read.typed, isConflict: true });
    const invitationId = scope === 'one' ? (chosen?.id ?? null) : null;
    const told = { newOn, way, askedBy, reason };
    const order = { consultationId: id, seenFormerOn: seen.value, invitationId, ...told };
    const done = await unlessChanged(this.deed.extend(person, order));
    if (!done.ok) return this.page(request, person, id, { typed: read.typed, isConflict: true });
    return leadOn(id, done.value, language);
  }

  private async read(
    request: Request,
    person: PersonActor,
    id: string,
    body: unknown,
  ): Promise<{ read: ReadExtension; consultation: Consultation; language: Language }> {
    const language = this.frames.languageOf(request);
    const consultation = await this.reader.findFor(person, id, 'mayEdit');
    const chosen = await this.chosenIn(id, typedFrom(body));
    const refusal = scopeRefusal('one', consultation.state);
    if (refusal) throw new ExtensionRefused(refusal);
    const read = readExtension(body, {
      consultation,
      body: chosen,
      today: this.clock.today(),
      outerOn: await this.reader.outerDeadline(consultation),
      language,
    });
    return { read, consultation, language };
  }

  private async chosenIn(id: string, typed: Typed): Promise<Invitation | null> {
    const chosen = typedText(typed, 'invitation');
    if (chosen === '') return null;
    const invitation = await this.extensions.body(id, chosen);
    if (!invitation) throw new NotFound('invitation');
    return invitation;
  }

  private async page(request: Request, person: PersonActor, id: string, shown: Shown): Promise<Page> {
    const consultation = await this.reader.find(person, id);
    const { typed } = shown;
    const sought = typedText(typed, 'sok');
    return new DeadlinePage(this.frames.languageOf(request), {
      consultation,
      mayEdit: await this.reader.may(person, consultation, 'mayEdit'),
      history: await this.extensions.page(id, typedText(typed, 'side')),
      typed,
      errors: shown.errors ?? [],
      found: sought === '' ? null : await this.extensions.bodiesNamed(id, sought),
      chosen: await this.chosenIn(id, typed),
      isConflict: shown.isConflict ?? false,
    });
  }
}

/** To the letter that tells of it, which is yet to be looked through and approved. */
function leadOn(id: string, plan: DispatchPlan | null, language: Language): SeeOther {
  const words = confirmExtensionWords[language];
  if (!plan) return new SeeOther(consultationPath(id, 'frist'), { kind: 'success', text: words.doneWithoutLetter });
  return new SeeOther(planPath(id, plan.id), { kind: 'success', text: words.done });
}
