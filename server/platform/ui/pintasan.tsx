/** All keys of a page. The dialog is opened by the script that knows them. */
export const Pintasan = ({ isi }: { isi: readonly (readonly [string, string])[] }) => (
  <dialog class="kartu" data-pintasan aria-labelledby="pintasan">
    <h2 id="pintasan">Pintasan papan ketik</h2>
    <dl class="fakta">
      {[...isi, ['?', 'daftar ini']].map(([tombol, arti]) => (
        <div>
          <dt>
            <kbd>{tombol}</kbd>
          </dt>
          <dd>{arti}</dd>
        </div>
      ))}
    </dl>
    <div class="tindakan">
      <button type="button" data-tutup>
        Tutup
      </button>
      <button type="button" class="tombol-tipis" data-ubah>
        Matikan pintasan
      </button>
    </div>
  </dialog>
)
