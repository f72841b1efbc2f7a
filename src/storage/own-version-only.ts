/**
 * Dexie opens a database it finds newer at whatever version it has, and adds the tables it misses
 * there. This lets it open our version and nothing else, so old code never writes to new data.
 */
export function ownVersionOnly(nativeVersion: number): {
  readonly open: (name: string, version?: number) => IDBOpenDBRequest;
  readonly databases: () => Promise<IDBDatabaseInfo[]>;
} {
  return {
    open(name, version) {
      if (version !== nativeVersion) {
        throw new DOMException(`opens version ${nativeVersion} alone`, 'VersionError');
      }
      return indexedDB.open(name, version);
    },
    databases: () => indexedDB.databases(),
  };
}
