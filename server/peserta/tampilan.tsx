import type { RekapAkun } from '../lms/service.js'
import { KotakAkun } from '../lms/tampilan.js'
import { Fakta } from '../platform/ui/table.js'
import { cetakNip } from '../values/nip.js'
import type { Rekap } from './roster.js'

const LABEL: Record<keyof Rekap, string> = {
  jumlah: 'Peserta',
  terdaftar: 'Terdaftar',
  akunAktif: 'Akun aktif',
  hadirTercatat: 'Hadir tercatat',
  lulus: 'Lulus',
  tidakLulus: 'Tidak lulus',
  laporan: 'Laporan masuk',
  berkode: 'Berkode LAN',
}

/** The counters of a roster. */
export function KotakRekap({ rekap }: { rekap: Rekap }) {
  return (
    <dl class="rekap">
      {(Object.keys(LABEL) as (keyof Rekap)[]).map((k) => (
        <div class={rekap[k] === 0 ? 'redup' : undefined}>
          <dt>{LABEL[k]}</dt>
          <dd>{rekap[k].toLocaleString('id-ID')}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The same on a task, with the way to the list itself. */
export function TampilanRekap(p: { rekap: Rekap; akun: RekapAkun; pelatihanId: string }) {
  return (
    <>
      <section class="kartu">
        <h2>Keadaan peserta</h2>
        <KotakRekap rekap={p.rekap} />
        <p class="berjajar">
          <a href={`/pelatihan/${p.pelatihanId}/peserta`}>Lihat daftar peserta</a>
          <a href={`/pelatihan/${p.pelatihanId}/kelas`}>Sesi dan kehadiran</a>
          <a href="/peserta/contoh.xlsx">Unduh contoh lembar impor</a>
        </p>
      </section>
      <KotakAkun rekap={p.akun} pelatihanId={p.pelatihanId} />
    </>
  )
}

interface Kendala {
  nip: string | undefined
  keluhan: string | undefined
  peserta: { nama: string; instansi: string; hp: string; email: string } | undefined
}

/** Who cannot get in, what they say, and where they can be reached. */
export function TampilanKendala({ nip, keluhan, peserta }: Kendala) {
  return (
    <section class="kartu">
      <h2>Laporan kendala</h2>
      <Fakta
        isi={[
          ['Kendala', keluhan && <span class="utuh">{keluhan}</span>],
          ['NIP', nip && (/^\d{18}$/.test(nip) ? cetakNip(nip) : nip)],
          ['Peserta', peserta?.nama ?? 'Tidak ada dalam daftar peserta'],
          ['Instansi', peserta?.instansi],
          ['Nomor HP', peserta?.hp],
          ['Surel', peserta?.email],
        ]}
      />
    </section>
  )
}
