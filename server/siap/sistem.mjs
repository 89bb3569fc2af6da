import { writeFileSync } from 'node:fs'
import { baca, di, kata, panggil, tanya } from './umum.mjs'

/** LibreOffice makes the PDF files; the fonts have the widths of those in the office's letters. */
const SURAT = [
  'libreoffice-writer-nogui',
  'python3-uno',
  'fonts-liberation',
  'fonts-liberation2',
  'fonts-crosextra-carlito',
  'fonts-crosextra-caladea',
  'fonts-texgyre',
  'fonts-dejavu-core',
  'poppler-utils',
  'qpdf',
]
/** Tests open pages in a browser or its bare engine, and ask another program whether it trusts a signature. */
const UJI = ['chromium', 'chromium-headless-shell', 'libnss3-tools']

/** What serves as well, when it is there. */
const PENGGANTI = {
  'libreoffice-writer-nogui': ['libreoffice-writer'],
  chromium: ['chromium-browser', 'google-chrome-stable'],
  // Where the archive has no bare engine, tests use the whole browser.
  'chromium-headless-shell': ['chromium-browser', 'google-chrome-stable'],
}

const TANDA = 'node_modules/.paraf-sistem'
const SEHARI = 24 * 3600 * 1000

/** Installs Debian packages that are missing, when that is allowed; else says how, and goes on. */
export function paketSistem(untuk) {
  const perlu = untuk === 'test' ? [...SURAT, ...UJI] : SURAT
  if (tanya('dpkg-query', ['--version']) === null) return tanpaDebian()
  const kurang = belumAda(perlu)
  if (kurang.length === 0) return
  const cara = pemasang()
  if (!cara) return beriTahu(kurang)
  // A machine without a way to the archive should not wait for it at every start.
  if (baruDicoba(kurang))
    return kata(`paket sistem belum lengkap: ${kurang.join(' ')} (dicoba lagi besok)`)
  kata(`memasang paket sistem: ${kurang.join(' ')} ...`)
  pasang(cara, kurang)
  const masih = belumAda(perlu)
  if (masih.length === 0) return
  writeFileSync(di(TANDA), JSON.stringify({ masih, pada: Date.now() }))
  kata(`belum terpasang: ${masih.join(' ')}`)
  beriTahu(masih)
}

function belumAda(packages) {
  const semua = packages.flatMap((name) => [name, ...(PENGGANTI[name] ?? [])])
  const { stdout } = daftar(semua)
  const ada = new Set(
    stdout
      .split('\n')
      .filter((l) => l.startsWith('ii '))
      .map((l) => l.slice(3).replace(/:.*/, '')),
  )
  return packages.filter((name) => ![name, ...(PENGGANTI[name] ?? [])].some((n) => ada.has(n)))
}

/** dpkg-query fails when one name is unknown, yet prints the others: only the text counts. */
function daftar(names) {
  return {
    stdout:
      tanya('sh', [
        '-c',
        'dpkg-query -W -f "\\${db:Status-Abbrev}\\${binary:Package}\\n" "$@" 2>/dev/null; true',
        'sh',
        ...names,
      ]) ?? '',
  }
}

/** Root, or sudo without a password; null when neither, or when it was forbidden. */
function pemasang() {
  if (process.env.PARAF_NO_SYSTEM_INSTALL === '1' || tanya('apt-get', ['--version']) === null)
    return null
  if (process.getuid?.() === 0) return []
  return tanya('sudo', ['-n', 'true']) === null ? null : ['sudo', '-n']
}

function pasang(cara, packages) {
  const apt = (...args) => {
    const [program, ...rest] = [
      ...cara,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-y',
      '-q',
      '-o',
      'DPkg::Lock::Timeout=120',
      '-o',
      'Acquire::Retries=2',
      '-o',
      'Acquire::http::Timeout=30',
      ...args,
    ]
    return panggil(program, rest)
  }
  apt('update')
  // A release may lack one of the fonts; that must not keep the others out.
  const kenal = packages.filter((name) => tanya('apt-cache', ['show', '--no-all-versions', name]))
  if (kenal.length > 0) apt('install', '--no-install-recommends', ...kenal)
}

function baruDicoba(kurang) {
  const tanda = JSON.parse(baca(di(TANDA)) ?? 'null')
  return (
    tanda !== null &&
    Date.now() - tanda.pada < SEHARI &&
    kurang.every((name) => tanda.masih.includes(name))
  )
}

function beriTahu(kurang) {
  kata(
    'beberapa paket sistem belum ada. ' +
      'Tanpa LibreOffice, surat tetap DOCX dan PDF menunggu di antrean.',
  )
  kata(`pasang dengan: sudo apt-get install -y --no-install-recommends ${kurang.join(' ')}`)
}

function tanpaDebian() {
  if (tanya('soffice', ['--version']) !== null || tanya('libreoffice', ['--version']) !== null)
    return
  kata(
    'LibreOffice tidak ditemukan: surat tetap DOCX, PDF menunggu di antrean. ' +
      'Pasang LibreOffice Writer.',
  )
}
