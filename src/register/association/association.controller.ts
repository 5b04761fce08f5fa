import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { Clock } from '../../shared/time/clock.js';
import { readForm, typedFrom, typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { ChooseBodyPage } from '../choose-body.page.js';
import { OrganisationReader } from '../organisation/organisation-reader.js';
import type { Organisation } from '../organisation/organisation.entity.js';
import { bodyCrumbs, organisationPath } from '../register-paths.js';
import { bodySubject } from '../register-subject.js';
import { besideField, type RefusalsByField } from '../refusal-beside-field.js';
import { SubjectReader } from '../subject-reader.js';
import { associationEndPage, associationFormPage } from './association-form.page.js';
import { AssociationEndsBeforeItBegins, AssociationOverlaps } from './association.errors.js';
import { AssociationEndForm, AssociationForm, dayFrom } from './association.form.js';
import { AssociationService, type AssociationPlace } from './association.service.js';
import { associationWords } from './association.words.js';

const REFUSALS: RefusalsByField = [
  [AssociationEndsBeforeItBegins, 'validTo'],
  [AssociationOverlaps, 'validFrom'],
];

/** The memberships of a body: adding one, and saying when it ends. */
@Controller('register/organisasjoner/:id/tilknytninger')
@ForSignedIn()
export class AssociationController {
  constructor(
    private readonly associations: AssociationService,
    private readonly reader: OrganisationReader,
    private readonly subjects: SubjectReader,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Get('ny')
  async begin(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<Page> {
    const language = this.frames.languageOf(request);
    const own = await this.findToEdit(person, id);
    const asked = typedFrom(query);
    const otherId = typedText(asked, 'med');
    if (otherId === '') return this.choose(language, own, typedText(asked, 'sok'));
    const typed = { role: 'umbrella', validFrom: this.clock.today().toString(), other: otherId };
    return associationFormPage(language, { own, other: await this.reader.find(otherId) }, { typed, errors: [] });
  }

  @Post()
  async add(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const own = await this.findToEdit(person, id);
    const other = await this.reader.find(typedText(typedFrom(body), 'other'));
    const form = readForm(AssociationForm, body, language);
    if (!form.ok) return associationFormPage(language, { own, other }, form);
    const [umbrella, member] = form.value.role === 'umbrella' ? [other, own] : [own, other];
    const days = { validFrom: CalendarDay.of(form.value.validFrom), validTo: dayFrom(form.value.validTo) };
    const added = this.associations.add(person, { umbrellaId: umbrella.id, memberId: member.id, ...days });
    const tried = await besideField(added, REFUSALS, language);
    if (tried.ok) return leadBack(own, associationWords[language].added);
    return associationFormPage(language, { own, other }, { typed: form.typed, errors: [tried.error] });
  }

  @Get(':associationId/opphor')
  async askWhenItEnds(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('associationId') associationId: string,
  ): Promise<Page> {
    const typed = { validTo: this.clock.today().toString() };
    return this.endPage(request, person, { organisationId: id, associationId }, { typed, errors: [] });
  }

  @Post(':associationId/opphor')
  async end(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('associationId') associationId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const own = await this.findToEdit(person, id);
    const form = readForm(AssociationEndForm, body, language);
    if (!form.ok) return this.endPage(request, person, { organisationId: id, associationId }, form);
    const place = { organisationId: id, associationId };
    const day = CalendarDay.of(form.value.validTo);
    const tried = await besideField(this.associations.end(person, place, day), REFUSALS, language);
    if (tried.ok) return leadBack(own, associationWords[language].ended);
    return this.endPage(
      request,
      person,
      { organisationId: id, associationId },
      { typed: form.typed, errors: [tried.error] },
    );
  }

  private async choose(language: Language, own: Organisation, search: string): Promise<Page> {
    const t = associationWords[language];
    const path = organisationPath(own.id, 'tilknytninger', 'ny');
    return new ChooseBodyPage(language, {
      title: t.chooseTitle,
      introduction: t.chooseIntroduction,
      crumbs: bodyCrumbs(language, own),
      action: path,
      cancelHref: organisationPath(own.id),
      search,
      found: await this.reader.search(search, own.id),
      way: 'link',
      hrefOf: (body) => `${path}?med=${body.id}`,
    });
  }

  private async endPage(
    request: Request,
    person: PersonActor,
    place: AssociationPlace,
    content: { readonly typed: Typed; readonly errors: readonly FieldError[] },
  ): Promise<Page> {
    const own = await this.findToEdit(person, place.organisationId);
    const { umbrellaId, memberId } = await this.associations.find(person, place);
    const pair = { umbrella: await this.reader.find(umbrellaId), member: await this.reader.find(memberId) };
    return associationEndPage(
      this.frames.languageOf(request),
      { own, associationId: place.associationId, ...pair },
      content,
    );
  }

  private async findToEdit(person: PersonActor, id: string): Promise<Organisation> {
    await this.subjects.findToEdit(person, bodySubject(id));
    return this.reader.find(id);
  }
}

function leadBack(own: Organisation, text: string): SeeOther {
  return new SeeOther(organisationPath(own.id), { kind: 'success', text });
}
