import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

type Butir = [jalur: string, nama: string, nilai: string]

const KUNCI: Butir[] = [
  // Without this a linked picture is fetched from the network or from this machine's own disk.
  ['/org.openoffice.Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['/org.openoffice.Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['/org.openoffice.Office.Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['/org.openoffice.Office.Writer/Content/Update', 'Link', '0'],
]

/** Writes the hardened LibreOffice profile into `dir/profil` before LibreOffice first sees it. */
export async function tulisProfil(dir: string): Promise<void> {
  const butir = KUNCI.map(
    ([jalur, nama, nilai]) =>
      `<item oor:path="${jalur}"><prop oor:name="${nama}" oor:op="fuse"><value>${nilai}</value></prop></item>`,
  )
  await mkdir(join(dir, 'profil', 'user'), { recursive: true, mode: 0o700 })
  await writeFile(
    join(dir, 'profil', 'user', 'registrymodifications.xcu'),
    '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry"' +
      ' xmlns:xs="http://www.w3.org/2001/XMLSchema"' +
      ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n${butir.join('\n')}\n</oor:items>\n`,
  )
}
