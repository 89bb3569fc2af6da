import type { BalasanRow } from './balasan.js'
import { tanggalPanjang } from '../values/tanggal.js'

/** Who was asked, who has answered, and until when the case waits. */
export function TampilanBalasan({ balasan, batas }: { balasan: BalasanRow[]; batas: string }) {
  const sudah = balasan.filter((b) => b.surat_masuk_id).length
  return (
    <section class="kartu">
      <h2>Balasan: {sudah} dari {balasan.length}</h2>
      {batas && <p>Ditunggu sampai {batas}; sesudah itu perkara berlanjut dengan balasan yang ada.</p>}
      <table class="daftar">
        <caption class="sembunyi">Balasan instansi</caption>
        <thead><tr><th scope="col">Instansi</th><th scope="col">Nomor surat</th><th scope="col">Tanggal</th></tr></thead>
        <tbody>{balasan.map((b) => (
          <tr>
            <td data-label="Instansi">{b.instansi}</td>
            <td data-label="Nomor surat">{b.nomor ?? 'belum menjawab'}</td>
            <td data-label="Tanggal">{b.tanggal ? tanggalPanjang(b.tanggal) : ''}</td>
          </tr>))}
        </tbody>
      </table>
    </section>
  )
}
