// A dialog whose code is fetched when it is first opened: what is rarely used must not weigh on every page view.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Stays, closed, once it was opened: so that the focus goes back where it came from. */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  isOpen: (props: NoInfer<P>) => boolean,
): ComponentType<P> {
  let known: ComponentType<P> | undefined;
  return function Later(props: P) {
    const [, setLoaded] = useState(known !== undefined);
    const isWanted = isOpen(props);
    useEffect(() => {
      if (!isWanted || known !== undefined) return;
      // Only a page that outlived its extension finds no code; the background's silence says so.
      load().then(
        (component) => {
          known = component;
          setLoaded(true);
        },
        () => undefined,
      );
    }, [isWanted]);
    const Component = known;
    return Component === undefined ? null : <Component {...props} />;
  };
}
