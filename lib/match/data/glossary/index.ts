// The bilingual glossary, grouped by domain. A line is `english; english = deutsch; deutsch`: all words of a side mean about the
// same. Base forms suffice: inflected forms and compounds are found by stem and by their parts (lib/match/text/glossary.ts).
import { automotive } from './automotive.ts';
import { business } from './business.ts';
import { cloud } from './cloud.ts';
import { contracts } from './contracts.ts';
import { data } from './data.ts';
import { energy } from './energy.ts';
import { farming } from './farming.ts';
import { finance } from './finance.ts';
import { food } from './food.ts';
import { health } from './health.ts';
import { industry } from './industry.ts';
import { insurance } from './insurance.ts';
import { leisure } from './leisure.ts';
import { logistics } from './logistics.ts';
import { manufacturing } from './manufacturing.ts';
import { marketing } from './marketing.ts';
import { people } from './people.ts';
import { pharma } from './pharma.ts';
import { privacy } from './privacy.ts';
import { procurement } from './procurement.ts';
import { projects } from './projects.ts';
import { property } from './property.ts';
import { publicSector } from './public-sector.ts';
import { retail } from './retail.ts';
import { sales } from './sales.ts';
import { services } from './services.ts';
import { supply } from './supply.ts';
import { technology } from './technology.ts';
import { telecom } from './telecom.ts';
import { workforce } from './workforce.ts';

export const glossaryLines: Readonly<Record<string, string>> = {
  automotive,
  business,
  cloud,
  contracts,
  data,
  energy,
  farming,
  finance,
  food,
  health,
  industry,
  insurance,
  leisure,
  logistics,
  manufacturing,
  marketing,
  people,
  pharma,
  privacy,
  procurement,
  projects,
  property,
  publicSector,
  retail,
  sales,
  services,
  supply,
  technology,
  telecom,
  workforce,
};
