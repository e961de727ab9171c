with lib; id
