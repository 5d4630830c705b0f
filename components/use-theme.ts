// Puts the chosen theme on the page; `system` leaves the choice to the browser.
import { useEffect } from 'preact/hooks';
import type { Settings } from '../lib/model/settings.ts';

export function useTheme(theme: Settings['theme']): void {
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}
