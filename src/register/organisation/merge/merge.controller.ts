import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../../identity/access/access.decorators.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { NotAllowed, NotFound } from '../../../shared/errors/domain-error.js';
import { unlessChanged } from '../../../shared/errors/unless-changed.js';
import { typedFrom, typedText } from '../../../shared/web/form.js';
import { Frames } from '../../../shared/web/frames.js';
import { SeeOther, type Page } from '../../../shared/web/page.js';
import { addressWith } from '../../../shared/web/pager.js';
import { AssociationService } from '../../association/association.service.js';
import { ListingService } from '../../category/listing.service.js';
import { ChooseBodyPage } from '../../choose-body.page.js';
import { ContactService } from '../../contact/contact.service.js';
import { bodyCrumbs, organisationPath } from '../../register-paths.js';
import { bodySubject } from '../../register-subject.js';
import { OrganisationReader } from '../organisation-reader.js';
import type { Organisation } from '../organisation.entity.js';
import { organisationPolicy } from '../organisation.policy.js';
import { MergeComparePage, MergeConfirmPage } from './merge.page.js';
import type { MergeSide } from './merge-side.js';
import { mergeWords } from './merge.words.js';
import { OrganisationMergeService, type MergeOrder } from './organisation-merge.service.js';

/** Merging two bodies in three steps: find the other, see which is kept, read what happens and say yes. */
@Controller('register/organisasjoner/:id/sammenslaing')
@ForSignedIn()
export class MergeController {
  constructor(
    private readonly merges: OrganisationMergeService,
    private readonly reader: OrganisationReader,
    private readonly contacts: ContactService,
    private readonly listings: ListingService,
    private readonly associations: AssociationService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<Page> {
    const language = this.frames.languageOf(request);
    const asked = typedFrom(query);
    const own = await this.findToMerge(person, id);
    const otherId = typedText(asked, 'med');
    if (otherId === '') return this.choose(request, own, typedText(asked, 'sok'));
    const other = await this.findToMerge(person, otherId);
    const sides = [await this.sideOf(person, own), await this.sideOf(person, other)] as const;
    const keptId = typedText(asked, 'behold');
    if (keptId === '') return new MergeComparePage(language, ...sides);
    return new MergeConfirmPage(language, { ownId: id, ...pairOf(sides, keptId), hasChanged: false });
  }

  @Post()
  async merge(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const order = orderFrom(body);
    if (id !== order.keptId && id !== order.goneId) throw new NotFound('organisation');
    const merged = await unlessChanged(this.merges.merge(person, order));
    if (merged.ok) {
      return new SeeOther(organisationPath(order.keptId), { kind: 'success', text: mergeWords[language].merged });
    }
    const kept = await this.sideOf(person, await this.findToMerge(person, order.keptId));
    const gone = await this.sideOf(person, await this.findToMerge(person, order.goneId));
    return new MergeConfirmPage(language, { ownId: id, kept, gone, hasChanged: true });
  }

  private async choose(request: Request, own: Organisation, search: string): Promise<Page> {
    const language = this.frames.languageOf(request);
    const t = mergeWords[language];
    const path = organisationPath(own.id, 'sammenslaing');
    return new ChooseBodyPage(language, {
      title: t.title,
      introduction: t.chooseIntroduction(own.name),
      crumbs: bodyCrumbs(language, own),
      action: path,
      cancelHref: organisationPath(own.id),
      search,
      found: await this.reader.search(search, own.id),
      way: 'link',
      hrefOf: (body) => addressWith(path, { med: body.id }),
    });
  }

  private async findToMerge(person: PersonActor, id: string): Promise<Organisation> {
    const organisation = await this.reader.find(id);
    if (!organisationPolicy.mayEdit(person, organisation)) throw new NotAllowed('organisation.merge');
    organisation.refuseIfMerged();
    return organisation;
  }

  private async sideOf({ hostId }: PersonActor, organisation: Organisation): Promise<MergeSide> {
    const { id } = organisation;
    return {
      organisation,
      otherNames: await this.reader.otherNamesOf(id),
      contacts: await this.contacts.of(hostId, bodySubject(id)),
      places: await this.listings.of(hostId, bodySubject(id)),
      associations: await this.associations.of(hostId, id),
    };
  }
}

function pairOf(sides: readonly [MergeSide, MergeSide], keptId: string): { kept: MergeSide; gone: MergeSide } {
  const [own, other] = sides;
  return keptId === other.organisation.id ? { kept: other, gone: own } : { kept: own, gone: other };
}

function orderFrom(body: unknown): MergeOrder {
  const typed = typedFrom(body);
  return {
    keptId: typedText(typed, 'keptId'),
    keptVersion: Number(typedText(typed, 'keptVersion')),
    goneId: typedText(typed, 'goneId'),
    goneVersion: Number(typedText(typed, 'goneVersion')),
  };
}
