import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WasitError } from '../domain/errors.ts';
import { runCommand } from './run-command.ts';

/** The long-term support line of Neo4j Community. */
export const NEO4J_VERSION = '5.26.28';
const BROWSER_VERSION = '5.24.0';

const POM = `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>wasit</groupId>
  <artifactId>neo4j</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${NEO4J_VERSION}</version></dependency>
    <dependency><groupId>org.neo4j.client</groupId><artifactId>neo4j-browser</artifactId><version>${BROWSER_VERSION}</version></dependency>
  </dependencies>
</project>
`;

const INSTALL_MAVEN =
  'Neo4j is downloaded with Apache Maven, and there is no `mvn` here: install Maven 3.6.3 or later (Debian and Ubuntu: `apt install maven`, macOS: `brew install maven`), or install Docker instead';

/**
 * Puts the jars of Neo4j Community and Neo4j Browser, from Maven Central, into a folder below `downloads` (about 125 MB)
 * and returns that folder. What is there already is not downloaded again; a download that was cut short leaves nothing
 * that looks whole.
 * @throws WasitError CONFIGURATION if Maven is missing or fails.
 */
export async function downloadNeo4j(downloads: string, onProgress: (line: string) => void, signal: AbortSignal): Promise<string> {
  const lib = join(downloads, `neo4j-${NEO4J_VERSION}`);
  if (existsSync(lib)) return lib;
  const work = join(downloads, `.neo4j-${NEO4J_VERSION}-${process.pid}`);
  await mkdir(work, { recursive: true });
  try {
    await writeFile(join(work, 'pom.xml'), POM);
    onProgress(`downloading Neo4j ${NEO4J_VERSION} from Maven Central (about 125 MB, once)`);
    const copy = ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib', '-DincludeScope=runtime'];
    const result = await runCommand('mvn', copy, { cwd: work, signal, timeoutMs: 30 * 60_000 });
    if (result.missing) throw new WasitError('CONFIGURATION', INSTALL_MAVEN);
    if (!result.ok) {
      throw new WasitError('CONFIGURATION', `Maven could not download Neo4j; it said:\n${result.output.split('\n').slice(-15).join('\n')}`);
    }
    // Another start may have finished first: its folder is as good.
    if (!existsSync(lib)) await rename(join(work, 'lib'), lib).catch((error) => existsSync(lib) || Promise.reject(error));
    return lib;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
