/** What is known of the servers before one is started. */
export interface ServerFacts {
  /** server_version_num: 170011 is 17.11 */
  readonly versionNumber: number;
  /** Versions of the replication extensions that could be created. */
  readonly extensions: { readonly spock?: string; readonly pglogical?: string };
  /** The update scripts of these extensions, as "spock--5.0.8--5.0.9", where they were looked for. */
  readonly updates?: readonly string[];
  /** Whether the server has the setting output_plugin_libraries (later minor releases of some majors have it). */
  readonly hasOutputPluginLibraries: boolean;
}
