import type { JSX } from 'preact'
import { Fakta } from '../platform/ui/table.js'
import { jalurTautan, Tautan } from '../platform/ui/tautan.js'
import { cetakRupiah, rupiah } from '../values/rupiah.js'
import { rentangTanggal } from '../values/tanggal.js'
import { bedaRencana, type ButirRencana } from './cocok.js'
import type { SatuRekomendasi } from './queries.js'

export interface HasilVerifikasi {
  hasil: 'sesuai' | 'tidak'
  catatan: string
}

/** The training that is asked for, against the plan, with its two letters. */
export function FaktaRekomendasi({
  r,
  milikSendiri = false,
}: {
  r: SatuRekomendasi
  milikSendiri?: boolean
}): JSX.Element {
  const berkas = (apa: string, nama: string) => (
    <a href={jalurTautan(`/rekomendasi/${r.id}/berkas/${apa}`)}>{nama}</a>
  )
  return (
    <Fakta
      isi={[
        ['Bentuk', r.namaBentuk],
        ['Jenis pelatihan', r.materi],
        ['Lembaga penyelenggara', r.penyelenggara],
        ['Tempat', r.tempat],
        ['Tanggal', rentangTanggal(r.mulai, r.selesai)],
        ['JP', `${r.jp} JP`],
        ['Biaya', r.biaya === 0 ? '' : cetakRupiah(rupiah(r.biaya))],
        ['Sumber dana', r.sumberDana],
        [
          'Butir rencana',
          r.rencana ? (
            <Butir rencana={r.rencana} tautan={milikSendiri} />
          ) : (
            'Tidak ada dalam rencana'
          ),
        ],
        ['Alasan berbeda dari rencana', r.alasanBeda],
        ['Surat usulan perangkat daerah', berkas('usulan', r.suratUsulan.nama)],
        ['Surat pemanggilan peserta', berkas('panggilan', r.suratPanggilan.nama)],
      ]}
    />
  )
}

/** The item of the plan; its page opens to its owner, who begins it and reports on it there. */
function Butir({ rencana: b, tautan }: { rencana: ButirRencana; tautan: boolean }): JSX.Element {
  const kata = `${b.tahun}: ${b.materi} (${b.namaBentuk}, ${b.jp} JP)`
  return tautan ? <Tautan ke={`/rencana/${b.id}`}>{kata}</Tautan> : <>{kata}</>
}

/** The same before whoever verifies or decides, with what differs from the plan said first. */
export function TampilanRekomendasi({
  r,
  verifikasi: v,
}: {
  r: SatuRekomendasi
  verifikasi?: HasilVerifikasi
}): JSX.Element {
  const beda = bedaRencana(r.rencana, r)
  return (
    <section>
      <h2>{r.kegiatan}</h2>
      <p>
        {r.nama}, {[r.jabatan, r.pd].filter(Boolean).join(', ')}
      </p>
      {beda && <p class="kabar kabar-peringatan">{beda.replace('rencana Anda', 'rencananya')}</p>}
      {v && (
        <p class={v.hasil === 'sesuai' ? 'kabar' : 'kabar kabar-peringatan'}>
          Hasil verifikasi:{' '}
          {v.hasil === 'sesuai' ? 'lengkap dan sesuai' : 'tidak lengkap atau tidak sesuai'}
          {v.catatan && `. ${v.catatan}`}
        </p>
      )}
      <FaktaRekomendasi r={r} />
    </section>
  )
}
