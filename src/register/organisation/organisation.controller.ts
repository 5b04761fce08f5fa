import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { NotAllowed } from '../../shared/errors/domain-error.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { AssociationService } from '../association/association.service.js';
import { ListingService } from '../category/listing.service.js';
import { ContactService } from '../contact/contact.service.js';
import { PostalAddressService } from '../contact/postal/postal-address.service.js';
import { organisationPath } from '../register-paths.js';
import { registerPolicy } from '../register.policy.js';
import { bodySubject } from '../register-subject.js';
import { DeactivationPage } from './deactivation.page.js';
import { OrganisationMergeService } from './merge/organisation-merge.service.js';
import { OrganisationProfilePage } from './organisation-profile.page.js';
import { profileWords } from './organisation-profile.words.js';
import { OrganisationReader } from './organisation-reader.js';
import { organisationPolicy } from './organisation.policy.js';
import { OrganisationService } from './organisation.service.js';

/** One body: its page, and taking it out of use and into use again. */
@Controller('register/organisasjoner/:id')
@ForSignedIn()
export class OrganisationController {
  constructor(
    private readonly reader: OrganisationReader,
    private readonly organisations: OrganisationService,
    private readonly merges: OrganisationMergeService,
    private readonly contacts: ContactService,
    private readonly postalAddresses: PostalAddressService,
    private readonly listings: ListingService,
    private readonly associations: AssociationService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    const { hostId } = person;
    const organisation = await this.reader.find(id);
    return new OrganisationProfilePage(this.frames.languageOf(request), {
      organisation,
      otherNames: await this.reader.otherNamesOf(id),
      contacts: await this.contacts.of(hostId, bodySubject(id)),
      postalAddress: await this.postalAddresses.of(hostId, bodySubject(id)),
      places: await this.listings.of(hostId, bodySubject(id)),
      associations: await this.associations.of(hostId, id),
      merges: await this.merges.historyOf(hostId, id),
      history: await this.reader.historyOf(person, id),
      mayEditCommon: organisationPolicy.mayEdit(person, organisation),
      mayEditOwn: registerPolicy.mayEdit(person, hostId),
    });
  }

  @Get('deaktivering')
  async askToDeactivate(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
  ): Promise<Page> {
    const organisation = await this.reader.find(id);
    if (!organisationPolicy.mayEdit(person, organisation)) throw new NotAllowed('organisation.deactivate');
    organisation.refuseIfMerged();
    return new DeactivationPage(this.frames.languageOf(request), organisation);
  }

  @Post('deaktivering')
  async deactivate(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
  ): Promise<SeeOther> {
    await this.organisations.deactivate(person, id);
    return this.leadBack(request, id, 'deactivated');
  }

  @Post('aktivering')
  async activate(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
  ): Promise<SeeOther> {
    await this.organisations.activate(person, id);
    return this.leadBack(request, id, 'activated');
  }

  private leadBack(request: Request, id: string, done: 'deactivated' | 'activated'): SeeOther {
    const text = profileWords[this.frames.languageOf(request)][done];
    return new SeeOther(organisationPath(id), { kind: 'success', text });
  }
}
