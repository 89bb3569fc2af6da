import type { Rekap } from './roster.js'

const LABEL: Record<keyof Rekap, string> = {
  jumlah: 'Peserta', terdaftar: 'Terdaftar', akunAktif: 'Akun aktif', hadirTercatat: 'Hadir tercatat',
  lulus: 'Lulus', tidakLulus: 'Tidak lulus', laporan: 'Laporan masuk', berkode: 'Berkode LAN',
}

/** The counters of a roster. */
export function KotakRekap({ rekap }: { rekap: Rekap }) {
  return (
    <dl class="rekap">
      {(Object.keys(LABEL) as (keyof Rekap)[]).map((k) => (
        <div class={rekap[k] === 0 ? 'redup' : undefined}><dt>{LABEL[k]}</dt><dd>{rekap[k].toLocaleString('id-ID')}</dd></div>
      ))}
    </dl>
  )
}

/** The same on a task, with the way to the list itself. */
export function TampilanRekap({ rekap, pelatihanId }: { rekap: Rekap; pelatihanId: string }) {
  return (
    <section class="kartu">
      <h2>Keadaan peserta</h2>
      <KotakRekap rekap={rekap} />
      <p class="berjajar">
        <a href={`/pelatihan/${pelatihanId}/peserta`}>Lihat daftar peserta</a>
        <a href="/peserta/contoh.xlsx">Unduh contoh lembar impor</a>
      </p>
    </section>
  )
}
