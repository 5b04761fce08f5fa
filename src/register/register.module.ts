import { Global, Module } from '@nestjs/common';
import { AssociationController } from './association/association.controller.js';
import { AssociationService } from './association/association.service.js';
import { CategoryController } from './category/category.controller.js';
import { CategoryService } from './category/category.service.js';
import { ListingController } from './category/listing.controller.js';
import { ListingService } from './category/listing.service.js';
import { ContactController } from './contact/contact.controller.js';
import { ContactService } from './contact/contact.service.js';
import { PostalAddressController } from './contact/postal/postal-address.controller.js';
import { PostalAddressService } from './contact/postal/postal-address.service.js';
import { GroupMemberController } from './group/group-member.controller.js';
import { GroupReader } from './group/group-reader.js';
import { GroupController } from './group/group.controller.js';
import { GroupService } from './group/group.service.js';
import { ColumnsController } from './import/columns.controller.js';
import { DryRunController } from './import/dry-run.controller.js';
import { ImportController } from './import/import.controller.js';
import { ImportRunService } from './import/import-run.service.js';
import { RegisterImportService } from './import/register-import.service.js';
import { MergeController } from './organisation/merge/merge.controller.js';
import { OrganisationMergeService } from './organisation/merge/organisation-merge.service.js';
import { OrganisationFormController } from './organisation/organisation-form.controller.js';
import { OrganisationListController } from './organisation/organisation-list.controller.js';
import { OrganisationListService } from './organisation/organisation-list.service.js';
import { OrganisationReader } from './organisation/organisation-reader.js';
import { OrganisationController } from './organisation/organisation.controller.js';
import { OrganisationService } from './organisation/organisation.service.js';
import { RecipientSource } from './recipient-source.js';
import { SubjectReader } from './subject-reader.js';

const offered = [
  RecipientSource,
  RegisterImportService,
  OrganisationReader,
  OrganisationService,
  ContactService,
  PostalAddressService,
];

/** The bodies that can be asked, the lists they stand in and how they are reached. Knows nothing of hearings. */
@Global()
@Module({
  // The form stands before the body: `ny` would be read as the name of one.
  controllers: [
    OrganisationListController,
    OrganisationFormController,
    OrganisationController,
    MergeController,
    ContactController,
    PostalAddressController,
    ListingController,
    AssociationController,
    CategoryController,
    GroupMemberController,
    GroupController,
    ImportController,
    ColumnsController,
    DryRunController,
  ],
  providers: [
    ...offered,
    OrganisationListService,
    OrganisationMergeService,
    ListingService,
    AssociationService,
    CategoryService,
    GroupReader,
    GroupService,
    ImportRunService,
    SubjectReader,
  ],
  exports: offered,
})
export class RegisterModule {}
