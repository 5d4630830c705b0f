// Step 3: the sample of a fictional vendor, or one's own collateral. Both can be had later too.
import { FileUp, Sparkles } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import type { OptionsModel } from '../options/model.ts';
import { Spoken } from '../options/section.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import type { PageLinks } from '../ui/page-frame.tsx';
import { figure } from '../wording.ts';
import { Choice } from './choice.tsx';

export function CatalogueStep({ model, links }: { model: OptionsModel; links: PageLinks }) {
  const assets = model.catalogue.value?.assets ?? 0;
  return (
    <>
      <ul>
        <Choice
          icon={Sparkles}
          title={t('welcome.sample.title')}
          text={t('welcome.sample.text')}
          isTaken={model.catalogue.value?.source.split(', ').includes('sample') === true}
        >
          <Button
            kind={assets === 0 ? 'primary' : 'plain'}
            disabled={model.busy.value !== ''}
            onClick={() => void model.loadSample()}
          >
            {t('suggest.state.loadSample')}
          </Button>
        </Choice>
        <Choice icon={FileUp} title={t('welcome.own.title')} text={t('welcome.own.text')}>
          <a class={buttonClass('plain')} href={links.catalogue} target="_blank" rel="noreferrer">
            {t('welcome.own.import')}
          </a>
        </Choice>
      </ul>
      {assets > 0 && <p class="pt-3 text-ink-soft">{t('welcome.held', assets, [figure(assets)])}</p>}
      <Spoken saying={model.catalogueSaying.value} />
    </>
  );
}
