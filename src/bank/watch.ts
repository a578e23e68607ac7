import { basename } from 'node:path';
import { watch } from 'chokidar';

/** Tells that something in some folders has changed. */
export interface Watching {
  close(): Promise<void>;
}

/** Resolves when changes are told; `onError` gets what keeps the watcher from telling them. */
export type Watch = (
  folders: readonly string[],
  onChange: () => void,
  onError: (error: unknown) => void,
) => Promise<Watching>;

/** Watches folders and all below them; files whose name begins with a dot don't count. */
export const watchFolders: Watch = async (folders, onChange, onError) => {
  const roots = new Set(folders);
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: (path) => basename(path).startsWith('.') && !roots.has(path),
  });
  watcher.on('all', onChange).on('error', onError);
  await new Promise<void>((resolve) => {
    watcher.once('ready', resolve);
  });
  return watcher;
};
