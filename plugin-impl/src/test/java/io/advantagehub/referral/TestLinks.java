package io.advantagehub.referral;

import io.advantagehub.database.NewRows;
import io.advantagehub.referral.LinkMapper.LinkRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessResourceFailureException;

/** Links without a database, which counts how often it is asked and may be away. */
final class TestLinks implements LinkMapper {
    final Map<String, LinkRow> links = new ConcurrentHashMap<>();
    int asked;
    boolean away;

    LinkRow add(String code, String owner, Item item) {
        LinkRow row = new LinkRow(code, owner, item.product(), item.plan(), Instant.EPOCH);
        links.put(code, row);
        return row;
    }

    @Override
    public List<LinkRow> ofDistributor(String who) {
        return List.of();
    }

    @Override
    public List<LinkRow> find(Collection<String> codes) {
        asked++;
        if (away) {
            throw new DataAccessResourceFailureException("no connection");
        }
        return codes.stream().filter(links::containsKey).map(links::get).toList();
    }

    @Override
    public List<String> lock(String who) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int insert(NewRows rows) {
        throw new UnsupportedOperationException();
    }
}
