import { Module } from '@nestjs/common';
import { AnswerApiController } from './api/answer/answer-api.controller.js';
import { CatalogueReader } from './api/catalogue/catalogue-reader.js';
import { CatalogueController } from './api/catalogue/catalogue.controller.js';
import { HearingApiController } from './api/hearing/hearing-api.controller.js';
import { HearingLines } from './api/hearing/hearing-lines.js';
import { OpenApiController } from './api/openapi/openapi.controller.js';
import { SummaryApiController } from './api/summary/summary-api.controller.js';
import { FeedWriter } from './feeds/feed-writer.js';
import { FeedController } from './feeds/feed.controller.js';
import { HearingNews } from './feeds/hearing-news.js';
import { OpenDeadlines } from './feeds/open-deadlines.js';
import { PublicPagesModule } from './pages/public-pages.module.js';
import { PublishedModule } from './published/published.module.js';
import { PublisherController } from './publisher/publisher.controller.js';
import { Publishers } from './publisher/publisher.service.js';
import { AnswerSearch } from './search/answer-search.js';
import { AnswerSearchController } from './search/answer-search.controller.js';
import { SearchIndex } from './search/search-index.js';
import { SitemapController } from './sitemap/sitemap.controller.js';
import { Sitemap } from './sitemap/sitemap.js';

/** What programs, readers of feeds and search engines are given, and the search: nothing that is not public already. */
@Module({
  imports: [PublishedModule, PublicPagesModule],
  // A catalogue's fixed words stand before the hearing's, which has a name in its place.
  controllers: [
    FeedController,
    SitemapController,
    CatalogueController,
    OpenApiController,
    HearingApiController,
    AnswerApiController,
    SummaryApiController,
    AnswerSearchController,
    PublisherController,
  ],
  providers: [
    CatalogueReader,
    FeedWriter,
    HearingLines,
    HearingNews,
    OpenDeadlines,
    Publishers,
    AnswerSearch,
    SearchIndex,
    Sitemap,
  ],
})
export class OutletsModule {}
